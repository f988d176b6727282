import statistics

from sp_api.api import Products


def level(asin):
    offers = Products().get_item_offers(asin, "New").payload["Offers"]
    return statistics.median(float(offer["ListingPrice"]["Amount"]) for offer in offers)
