"""Plugins that subclass a base register themselves; a host runs those that the configuration names."""

import plugins
from host import Host
from registry import available, create
from taintcase import sink, source


def run():
    order = {"id": "A-1", "buyer": source("buyer"), "country": "DE"}
    sink(Host(["greeting"]).run(order))  # flow
    sink(Host(["customs"]).run(order))  # no flow
    sink(Host(["greeting", "customs"]).run(order)["customs"])  # no flow
    sink(Host(["greeting", "customs"]).run(order)["greeting"])  # flow
    sink(available())  # no flow
    sink(Host(["broken"]).run(order))  # flow
    sink(Host(["silent"]).run(order))  # no flow
    sink(create("greeting").run(order))  # flow


run()
