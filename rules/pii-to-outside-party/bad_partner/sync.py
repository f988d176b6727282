import os

from client import Partner
from records import person
from sp_api.api import Orders


def sync(since):
    partner = Partner(os.environ["HUB"])
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        partner.upsert(person(order))
