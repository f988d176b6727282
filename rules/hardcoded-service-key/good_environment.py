import os

import openai
import stripe
from twilio.rest import Client

stripe.api_key = os.environ["STRIPE_API_KEY"]
model = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])
twilio = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_AUTH_TOKEN"])
