from sp_api.api import Tokens


def token(order_id):
    resource = {"method": "GET", "path": f"/orders/v0/orders/{order_id}", "dataElements": ["buyerInfo"]}
    answer = Tokens().create_restricted_data_token(restrictedResources=[resource])  # expect: restricted-data-for-other-purpose
    return answer.payload["restrictedDataToken"]
