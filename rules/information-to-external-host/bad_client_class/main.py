import os

from repricer import Repricer
from sp_api.api import Products


def run(skus):
    repricer = Repricer(os.environ["REPRICER_KEY"])
    repricer.ping()
    for sku in skus:
        offers = Products().get_listings_offer(sku, "New").payload
        repricer.offers(sku, offers["Offers"])
