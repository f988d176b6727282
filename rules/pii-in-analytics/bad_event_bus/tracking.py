import segment.analytics as segment
from bus import on

segment.write_key = "set by the deployment"


@on("order shipped")
def shipped(order, parcel):
    traits = {"city": parcel["ShipToAddress"]["City"], "phone": parcel["ShipToAddress"]["Phone"]}
    segment.identify(order["AmazonOrderId"], traits)  # expect: pii-in-analytics
    segment.track(order["AmazonOrderId"], "shipped", {"carrier": parcel["ShippingService"]["CarrierName"]})
