import numpy as np
import requests
from market import Market

PUBLISHER = "https://api.price-index.example.com/v1/points"


def publish(asins):
    means = [np.mean(prices) for prices in Market(asins).prices()]
    point = {"index": float(np.median(means)), "products": len(asins)}
    requests.post(PUBLISHER, json=point, timeout=10)  # expect: amazon-business-insight
