"""A plot of our own prices: no cent depends on it."""

import matplotlib.pyplot as plt
from sp_api.api import Products


def plot(skus):
    prices = Products().get_product_pricing_for_skus(skus).payload
    plt.plot([float(each["Product"]["Offers"][0]["RegularPrice"]["Amount"]) for each in prices])
    plt.savefig("prices.png")
