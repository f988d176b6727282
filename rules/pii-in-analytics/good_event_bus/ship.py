import tracking  # noqa: F401  registers its listeners
from bus import emit
from sp_api.api import MerchantFulfillment, Orders


def ship(order_id, service):
    order = Orders().get_order(order_id).payload
    parcel = MerchantFulfillment().create_shipment({"AmazonOrderId": order_id}, service).payload
    emit("order shipped", order=order, parcel=parcel)


def sign_in(session):
    emit("signed in", user={"id": session.user_id, "email": session.email, "name": session.full_name})
