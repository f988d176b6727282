"""Types that are declared and used."""

from enum import Enum

from sp_api.api import Feeds

POST_FLAT_FILE_INVLOADER_DATA = "POST_FLAT_FILE_INVLOADER_DATA"


class FeedType(str, Enum):
    POST_PRODUCT_PRICING_DATA = "POST_PRODUCT_PRICING_DATA"
    INVENTORY = "POST_INVENTORY_AVAILABILITY_DATA"  # expect: deprecated-operation


def prices(content):
    return Feeds().submit_feed(FeedType.POST_PRODUCT_PRICING_DATA, content)  # expect: deprecated-operation


def inventory(content):
    return Feeds().submit_feed(POST_FLAT_FILE_INVLOADER_DATA, content)  # expect: deprecated-operation
