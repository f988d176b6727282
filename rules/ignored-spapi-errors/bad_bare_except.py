import requests

HOST = "https://sellingpartnerapi-eu.amazon.com"


class OrderClient:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["x-amz-access-token"] = token

    def address(self, order_id):
        address = None
        try:
            response = self.session.get(f"{HOST}/orders/v0/orders/{order_id}/address")  # expect: ignored-spapi-errors
            response.raise_for_status()
            address = response.json()["payload"]
        except:  # noqa: E722
            pass
        return address
