"""Our own web shop's customers have agreed to be counted; an Amazon order only sets a flag."""

import os

from mixpanel import Mixpanel
from sp_api.api import Orders

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])


def signed_up(customer):
    mp.people_set(customer.email, {"$name": customer.full_name, "$email": customer.email})


def compare(order_id, customer):
    """Tells whether the customer has moved since the order: our record goes out, theirs is only compared with."""
    theirs = Orders().get_order_address(order_id).payload["ShippingAddress"]
    same = theirs["PostalCode"] == customer.postal_code
    mp.track(customer.email, "compared", {"same_address": same})
