"""Keys that are made to be public, and values in other shapes."""

import os

STRIPE_PUBLISHABLE = "pk_live_" + os.environ["STRIPE_ACCOUNT"]
POSTHOG = "phc_Rk3mZ8tQv5yWb1nXc7Jd2Lf9Gh4Ps6Aa0Ee"
SENTRY_DSN = "https://4d6f1b2a3c5e7f8091a2b3c4d5e6f708@o448102.ingest.sentry.io/5429871"
SLUGS = ["task-proj-orders-and-labels-of-the-day", "risk-report-us14", "disk-usage-2026"]
MODEL = {"name": "sk-learn-like", "key": "sk-your-key-here", "token": "xoxb-your-token"}
segment_token_count = 12
