import requests


class Carrier:
    """Books parcels at the post."""

    def __init__(self, key):
        self.session = requests.Session()
        self.session.headers["dhl-api-key"] = key

    def book(self, name, street, postal_code, city):
        consignee = {"name1": name, "addressStreet": street, "postalCode": postal_code, "city": city}
        answer = self.session.post(
            "https://api-eu.dhl.com/parcel/de/shipping/v2/orders", json={"consignee": consignee}, timeout=20
        )
        return answer.json()["shipmentNo"]
