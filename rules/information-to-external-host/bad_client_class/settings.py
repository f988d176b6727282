import os

BASE_URL = "https://api.repricer-cloud.io/v2"
TIMEOUT = float(os.environ.get("TIMEOUT", "10"))
