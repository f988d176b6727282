"""A list of all types that there are declares them; it uses none."""

from enum import Enum

from sp_api.api import Feeds


class FeedType(str, Enum):
    JSON_LISTINGS_FEED = "JSON_LISTINGS_FEED"
    POST_PRODUCT_PRICING_DATA = "POST_PRODUCT_PRICING_DATA"
    POST_FLAT_FILE_PRICEANDQUANTITYONLY_UPDATE_DATA = (
        "POST_FLAT_FILE_PRICEANDQUANTITYONLY_UPDATE_DATA"
    )


def listings(content):
    return Feeds().submit_feed(FeedType.JSON_LISTINGS_FEED, content)
