"""Service over repository over client, with dataclasses and comprehensions between the layers."""

from client import OrderClient
from repository import OrderRepository
from service import OrderService
from taintcase import sink

service = OrderService(OrderRepository(OrderClient("eu")))
summaries = service.summaries("open")
sink([summary.recipient for summary in summaries])  # flow
sink([summary.order_id for summary in summaries])  # no flow
sink(service.totals("open"))  # no flow
sink(service.by_city("open"))  # flow
sink(service.redacted("open"))  # no flow
sink(service.repository.client.region)  # no flow
