"""Makes a data set of gift messages for fine-tuning."""

import torch
from datasets import Dataset
from sp_api.api import Orders


def data_set(order_ids):
    rows = []
    for order_id in order_ids:
        for item in Orders().get_order_items(order_id).payload["OrderItems"]:
            info = item.get("BuyerInfo", {})
            if "GiftMessageText" in info:
                rows.append({"text": info["GiftMessageText"], "label": item["ASIN"]})
    return Dataset.from_list(rows)  # expect: pii-in-machine-learning


def codes(order_ids):
    found = [Orders().get_order_address(each).payload["ShippingAddress"]["PostalCode"] for each in order_ids]
    return torch.tensor([int(code) for code in found])  # expect: pii-in-machine-learning
