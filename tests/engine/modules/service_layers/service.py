from collections import defaultdict
from dataclasses import replace

from models import Summary
from taintcase import sanitize


class OrderService:
    def __init__(self, repository):
        self.repository = repository

    def summaries(self, status):
        return [Summary(order.order_id, order.address.name) for order in self.repository.with_status(status)]

    def totals(self, status):
        return {order.order_id: order.total for order in self.repository.with_status(status)}

    def by_city(self, status):
        groups = defaultdict(list)
        for order in self.repository.with_status(status):
            groups[order.address.city].append(order.order_id)
        return groups

    def redacted(self, status):
        return [replace(summary, recipient=sanitize(summary.recipient)) for summary in self.summaries(status)]
