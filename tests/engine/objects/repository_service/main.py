"""A service over a repository with injected clients, over several modules."""
from shop.clients import LiveClient, SandboxClient
from shop.repository import CachedRepository, OrderRepository
from shop.service import OrderService
from taintcase import sink

live = OrderService(OrderRepository(LiveClient()))
sandbox = OrderService(OrderRepository(SandboxClient()))
sink(live.buyer_line("ORDER-1"))  # flow
sink(sandbox.buyer_line("ORDER-1"))  # no flow
sink(live.status_line("ORDER-1"))  # no flow

cached = CachedRepository(LiveClient())
first = OrderService(cached).buyer_line("ORDER-2")
sink(first)  # flow
sink(cached.cache["ORDER-2"].buyer)  # flow
sink(list(cached.cache))  # no flow
