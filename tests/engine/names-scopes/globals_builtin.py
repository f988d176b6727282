"""`globals()` with constant keys reads and writes the names of the module."""
from taintcase import sink, source

globals()["api_token"] = source("token")
sink(api_token)  # flow

region = source("region")
globals()["region"] = "eu-west-1"
sink(region)  # no flow

buyer = source("buyer")
sink(globals()["buyer"])  # flow
sink(globals().get("seller", "none"))  # no flow


def configure():
    globals().update(marketplace=source("marketplace"), currency="EUR")


configure()
sink(marketplace)  # flow
sink(currency)  # no flow
