"""Makes an audience of last month's buyers."""

import hashlib
import os

from facebook_business.adobjects.customaudience import CustomAudience
from facebook_business.api import FacebookAdsApi
from sp_api.api import Orders

FacebookAdsApi.init(access_token=os.environ["META"])


def hashed(text):
    return hashlib.sha256(text.strip().lower().encode()).hexdigest()


def upload(audience_id, since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    users = [hashed(order["BuyerInfo"]["BuyerEmail"]) for order in orders if order.get("BuyerInfo")]
    CustomAudience(audience_id).add_users(schema=CustomAudience.Schema.email_hash, users=users)  # expect: pii-in-advertising
