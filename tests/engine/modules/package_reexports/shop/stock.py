def load(sku):
    return {"sku": sku, "left": 3}
