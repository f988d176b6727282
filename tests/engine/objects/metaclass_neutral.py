"""A metaclass that registers classes changes nothing in how their objects work."""
from taintcase import sink, source


class Registered(type):
    known = []

    def __new__(mcs, name, bases, namespace):
        created = super().__new__(mcs, name, bases, namespace)
        mcs.known.append(name)
        return created


class Model(metaclass=Registered):
    table = "models"

    def __init__(self, **fields):
        for name, value in fields.items():
            setattr(self, name, value)


class Order(Model):
    table = "orders"


order = Order(order_id="ORDER-1", buyer=source("buyer"))
sink(order.buyer)  # flow
sink(order.order_id)  # no flow
sink(order.table)  # no flow
sink(Registered.known)  # no flow
sink(Model(buyer="shop"))  # no flow
sink(vars(order))  # flow
