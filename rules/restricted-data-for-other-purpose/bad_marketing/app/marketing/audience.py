from sp_api.api import Orders, Tokens


def token(order_id):
    resource = {"method": "GET", "path": f"/orders/v0/orders/{order_id}", "dataElements": ["buyerInfo"]}
    answer = Tokens().create_restricted_data_token(restrictedResources=[resource])  # expect: restricted-data-for-other-purpose
    return answer.payload["restrictedDataToken"]


def orders(created_after):
    return Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"])  # expect: restricted-data-for-other-purpose
