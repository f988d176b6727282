"""Books parcels at the carrier: what the address is for."""

import logging

import httpx

from shop import settings
from shop.models import Address, Order

log = logging.getLogger(__name__)


class Carrier:
    def __init__(self, key: str) -> None:
        self.client = httpx.Client(base_url=settings.DHL_URL, headers={"dhl-api-key": key}, timeout=settings.TIMEOUT)

    def book(self, order: Order) -> str:
        body = {"refNo": order.order_id, "consignee": self.consignee(order.address)}
        answer = self.client.post("/orders", json=body)
        if answer.status_code != 200:
            log.error("the carrier refused %s: %s", order.order_id, answer.status_code)
            answer.raise_for_status()
        number = answer.json()["shipmentNo"]
        log.info("parcel %s for %s to %s", number, order.order_id, order.address.country)
        return number

    def consignee(self, address: Address) -> dict:
        return {
            "name1": address.name,
            "addressStreet": address.line1,
            "postalCode": address.postal_code,
            "city": address.city,
        }
