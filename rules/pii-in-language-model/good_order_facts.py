"""The prompt holds what happened to the parcel; the salutation is put in afterwards."""

from openai import OpenAI
from sp_api.api import Messaging, Orders

client = OpenAI()


def draft(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["buyerInfo"]).payload
    facts = f"status {order['OrderStatus']}, {order['NumberOfItemsShipped']} items shipped, {order['ShipmentServiceLevelCategory']}"
    completion = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Tell the buyer about the delay: {facts}"}]
    )
    text = f"Dear {order['BuyerInfo']['BuyerName']},\n\n{completion.choices[0].message.content}"
    return Messaging().confirm_customization_details(order_id, text=text)
