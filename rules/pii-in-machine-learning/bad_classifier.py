"""Guesses from names whether a buyer will return the parcel."""

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sp_api.api import Orders


def train(order_ids, returned):
    names = [Orders().get_order_address(order_id).payload["ShippingAddress"]["Name"] for order_id in order_ids]
    model = LogisticRegression(max_iter=200)
    model.fit([[len(name), name.count(" ")] + [ord(letter) for letter in name[:4]] for name in names], returned)  # expect: pii-in-machine-learning
    return model, CountVectorizer()
