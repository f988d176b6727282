"""A module keeps what was registered in it; two modules share one registry object by different names."""
import container
from container import services as local_services
from taintcase import sink, source

container.provide("orders", lambda: source("orders"))
local_services["stock"] = lambda: "12 pieces"
import consumer  # noqa: E402

sink(consumer.orders())  # flow
sink(consumer.stock())  # no flow
local_services["stock"] = lambda: source("stock")
sink(consumer.stock())  # flow
container.services = {"orders": str, "stock": str}
sink(consumer.orders())  # flow
sink(container.get("orders"))  # no flow
