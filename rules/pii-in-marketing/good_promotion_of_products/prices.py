from sp_api.api import ListingsItems


def set_sale_price(seller_id, sku, price):
    body = {"patches": [{"op": "replace", "path": "/attributes/purchasable_offer", "value": [{"our_price": price}]}]}
    return ListingsItems().patch_listings_item(seller_id, sku, body=body)
