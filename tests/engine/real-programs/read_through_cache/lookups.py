from taintcase import source


def buyer_lookup(customer_id):
    return {"name": source("name"), "tier": "gold"}


def price_lookup(sku):
    return {"name": sku, "price": 7}
