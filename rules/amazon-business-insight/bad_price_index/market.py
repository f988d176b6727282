from sp_api.api import Products


class Market:
    """Offers of all sellers on many products."""

    def __init__(self, asins):
        self.asins = asins

    def prices(self):
        for asin in self.asins:
            offers = Products().get_item_offers(asin, "New").payload["Offers"]
            yield [float(offer["ListingPrice"]["Amount"]) for offer in offers]
