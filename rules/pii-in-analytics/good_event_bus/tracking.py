import segment.analytics as segment
from bus import on


@on("order shipped")
def shipped(order, parcel):
    address = parcel["ShipToAddress"]
    where = {"city": address["City"], "country": address["CountryCode"], "has_phone": "Phone" in address}
    segment.track(order["AmazonOrderId"], "shipped", where)


@on("signed in")
def signed_in(user):
    """Our own staff, not Amazon's buyers."""
    segment.identify(user["id"], {"email": user["email"], "name": user["name"]})
