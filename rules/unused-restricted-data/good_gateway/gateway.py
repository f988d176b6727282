from spapi import GetOrderApi


class Gateway:
    def __init__(self, api_client):
        self._orders = GetOrderApi(api_client)

    def order(self, order_id, datasets=("BUYER",)):
        return self._orders.get_order(order_id, included_data=list(datasets)).order
