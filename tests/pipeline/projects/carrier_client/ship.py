"""Hands orders to the carrier."""

import os
import sys

from shipping.carrier import Carrier
from shipping.orders import address_of


def main():
    carrier = Carrier(os.environ["CARRIER_KEY"])
    for order_id in sys.argv[1:]:
        print(order_id, carrier.create(order_id, address_of(order_id)))


main()
