import requests
from sp_api.api import Orders


def rates():
    return requests.get("http://rates.example.com/daily.json", timeout=10).json()


def convert(order_id):
    total = Orders().get_order(order_id).payload["OrderTotal"]
    return float(total["Amount"]) * rates()[total["CurrencyCode"]]
