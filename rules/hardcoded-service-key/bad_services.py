import os

import openai
import sendgrid
import stripe

stripe.api_key = "sk_live_htgvtNCpqyhWhKiABMoZjEfu"  # expect: hardcoded-service-key
mailer = sendgrid.SendGridAPIClient("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")  # expect: hardcoded-service-key
model = openai.OpenAI(api_key=os.getenv("OPENAI_API_KEY", "sk-proj-2376dVWytQ3TLa4FBQ8xWf_I3y36pxR1vVWWLAR3BmM18fEmvoJl-XxM5kiyzcLgW7LBYSL2i_"))  # expect: hardcoded-service-key
KEEPA_KEY = "efamwiab4wy5srdufjc03r8n8z7ticrvjprle0598e4kaloti9kppd60fgeryu85"  # expect: hardcoded-service-key
TWILIO_AUTH_TOKEN = "359005f1e98cae5cc55e09d08507faff"  # expect: hardcoded-service-key
