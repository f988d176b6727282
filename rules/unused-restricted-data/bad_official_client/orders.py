from spapi import OrdersV0Api, SearchOrdersApi


class OrderSource:
    def __init__(self, api_client):
        self.search = SearchOrdersApi(api_client)
        self.old = OrdersV0Api(api_client)

    def recent(self, created_after):
        answer = self.search.search_orders(created_after=created_after, included_data=["RECIPIENT"])  # expect: unused-restricted-data
        return [(order.order_id, order.sales_channel) for order in answer.orders]

    def country(self, order_id):
        address = self.old.get_order_address(order_id).payload.shipping_address  # expect: unused-restricted-data
        return address.country_code
