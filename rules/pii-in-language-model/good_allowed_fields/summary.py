import json

import google.generativeai as genai
from fields import safe
from sp_api.api import Orders

model = genai.GenerativeModel("gemini-2.0-flash")


def summary(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo", "shippingAddress"]).Orders
    rows = [safe(order) for order in orders]
    return model.generate_content(["Summarise the day for the warehouse.", json.dumps(rows)]).text
