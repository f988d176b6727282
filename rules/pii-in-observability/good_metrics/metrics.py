from prometheus_client import Counter, Histogram

ORDERS = Counter("orders", "Orders seen", ["country", "channel"])
LINES = Histogram("lines", "Lines of an address")


def seen(country, channel, lines):
    ORDERS.labels(country=country, channel=channel).inc()
    LINES.observe(lines)
