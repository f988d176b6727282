from gateway import Gateway


def invoice_head(api_client, order_id):
    order = Gateway(api_client).order(order_id)
    return {"order": order.order_id, "to": order.buyer.buyer_company_name or order.buyer.buyer_name}
