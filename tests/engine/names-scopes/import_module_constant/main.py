"""`importlib.import_module` and `__import__` with constant names."""
import importlib
from importlib import import_module

from taintcase import sink

PREFIX = "connectors"
orders = importlib.import_module("connectors.orders")
stock = import_module(f"{PREFIX}.stock")
relative = import_module(".orders", package="connectors")
sink(orders.load())  # flow
sink(stock.load())  # no flow
sink(relative.load())  # flow
sink(__import__("connectors.stock", fromlist=["load"]).load())  # no flow
sink(getattr(import_module("connectors.orders"), "load")())  # flow
sink(orders.version)  # no flow
