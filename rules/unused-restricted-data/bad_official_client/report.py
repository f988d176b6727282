from orders import OrderSource


def by_country(api_client, created_after):
    source = OrderSource(api_client)
    return {order_id: source.country(order_id) for order_id, _ in source.recent(created_after)}
