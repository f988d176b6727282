"""Texts to buyers, each with something that Amazon forbids."""

from sp_api.api import Messaging
from spapi import MessagingApi
from spapi.models.messaging_v1 import CreateUnexpectedProblemRequest

SHOP = "https://shop.northwind.example"


def thank(order_id):
    body = {"text": f"Thank you! Find our catalogue at {SHOP}/catalogue"}
    return Messaging().create_confirm_order_details(order_id, body=body)  # expect: buyer-message-with-forbidden-content


def offer(order_id, percent):
    text = "We hope you like it. Here are " + str(percent) + "% off your next order."
    return Messaging().create_unexpected_problem(order_id, body={"text": text})  # expect: buyer-message-with-forbidden-content


def delay(api_client, order_id, marketplace):
    request = CreateUnexpectedProblemRequest(text="Your parcel is late. Write to help@northwind.example")  # expect: buyer-message-with-forbidden-content
    return MessagingApi(api_client).create_unexpected_problem(order_id, [marketplace], request)
