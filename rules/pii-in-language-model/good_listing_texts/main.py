from sp_api.api import ListingsItems, Orders
from texts import Writer


async def refresh(products, seller_id):
    writer = Writer()
    for product in products:
        text = await writer.bullets(product)
        body = {"productType": "PRODUCT", "patches": [{"op": "replace", "path": "/attributes/bullet_point", "value": text}]}
        ListingsItems().patch_listings_item(seller_id, product.sku, body=body)


def label_names(order_ids):
    return [Orders().get_order_address(order_id).payload["ShippingAddress"]["Name"] for order_id in order_ids]
