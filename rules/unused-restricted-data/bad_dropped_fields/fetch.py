from sp_api.api import Orders


def orders_since(day):
    answer = Orders(version="2026-01-01").search_orders(lastUpdatedAfter=day, includedData=["BUYER"])  # expect: unused-restricted-data
    return answer.payload["orders"]
