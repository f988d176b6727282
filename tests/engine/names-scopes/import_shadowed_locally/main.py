"""A local variable or a parameter hides an imported module of the same name."""
import orders
from taintcase import sink


class Offline:
    def fetch(self):
        return "offline"


def run(orders):
    return orders.fetch()


def run_local():
    orders = Offline()
    return orders.fetch()


def run_module():
    return orders.fetch()


sink(run(Offline()))  # no flow
sink(run_local())  # no flow
sink(run_module())  # flow
sink(run(orders))  # flow
orders = Offline()
sink(run_module())  # no flow
