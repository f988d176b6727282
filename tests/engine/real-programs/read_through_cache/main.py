"""A read-through cache with namespaces, expiry by a fake clock and invalidation."""

from cache import Cache
from clock import ManualClock
from lookups import buyer_lookup, price_lookup
from taintcase import sink


def run():
    clock = ManualClock()
    buyers = Cache(buyer_lookup, clock, lifetime=10)
    prices = Cache(price_lookup, clock, lifetime=10)
    sink(buyers.get("C-1"))  # flow
    sink(prices.get("MUG-1"))  # no flow
    sink(buyers.get("C-1")["tier"])  # no flow
    sink(buyers.statistics())  # no flow

    buyers.put("C-2", {"name": "Front Desk", "tier": "staff"})
    sink(buyers.get("C-2"))  # no flow
    clock.advance(20)
    sink(buyers.get("C-2"))  # flow
    sink(buyers.entries)  # flow
    buyers.clear()
    sink(buyers.entries)  # no flow


if __name__ == "__main__":
    run()
