from hashlib import sha256

from lists import upload
from sp_api.api import Orders


def job(token, account, since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    upload(token, account, [sha256(order["BuyerInfo"]["BuyerEmail"].encode()).hexdigest() for order in orders])
