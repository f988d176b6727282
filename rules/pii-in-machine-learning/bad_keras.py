"""Learns to read streets."""

import numpy as np
import tensorflow as tf
from sp_api.api import Orders


def encode(text, width=40):
    return [ord(letter) for letter in text.ljust(width)[:width]]


def train(order_ids, labels):
    streets = [Orders().get_order_address(each).payload["ShippingAddress"]["AddressLine1"] for each in order_ids]
    model = tf.keras.Sequential([tf.keras.layers.Dense(8), tf.keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    model.fit(np.array([encode(street) for street in streets]), labels, epochs=3)  # expect: pii-in-machine-learning
    return model
