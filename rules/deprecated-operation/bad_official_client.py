"""Amazon's own client still has what Amazon removes."""

from spapi import FinancesV0Api, NotificationsApi, OrdersV0Api, QueriesApi
from spapi.models.datakiosk_v2023_11_15 import CreateQuerySpecification

TRAFFIC = 'query { analytics_salesAndTraffic_2023_11_15 { salesAndTrafficByAsin(startDate: "2026-01-01") { startDate } } }'


class Ledger:
    def __init__(self, api_client):
        self.finances = FinancesV0Api(api_client)
        self.orders = OrdersV0Api(api_client)
        self.queries = QueriesApi(api_client)

    def events(self, order_id):
        return self.finances.list_financial_events_by_order_id(order_id).payload  # expect: deprecated-operation

    def groups(self):
        return self.finances.list_financial_event_groups().payload

    def items(self, order_id):
        return self.orders.get_order_items_with_http_info(order_id)[0]  # expect: deprecated-operation

    def traffic(self):
        return self.queries.create_query(CreateQuerySpecification(query=TRAFFIC)).query_id  # expect: deprecated-operation

    def traffic_by_dict(self):
        return self.queries.create_query({"query": TRAFFIC}).query_id  # expect: deprecated-operation


def issues(notifications: NotificationsApi, destination):
    body = {"payloadVersion": "1.0", "destinationId": destination}
    notifications.create_subscription("LISTINGS_ITEM_ISSUES_CHANGE", body)  # expect: deprecated-operation
    notifications.create_subscription("LISTINGS_ITEM_ISSUES_CHANGE", {**body, "payloadVersion": "2.0"})
