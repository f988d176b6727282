"""A container that builds services by type or name, with singletons, factories and overrides."""

from container import Container
from gateways import FakeGateway, LiveGateway
from services import Clock, GreetingService, ReportService
from taintcase import sink


def configure(gateway):
    container = Container()
    container.register("gateway", gateway)
    container.register("clock", Clock)
    container.register("greetings", lambda c: GreetingService(c.get("gateway"), c.get("clock")))
    container.register("reports", lambda c: ReportService(gateway=c.get("gateway")))
    return container


def run():
    live, test = configure(LiveGateway), configure(FakeGateway)
    sink(live.get("greetings").greet("C-1"))  # flow
    sink(test.get("greetings").greet("C-1"))  # no flow
    sink(live.get("reports").monthly(["C-1", "C-2"]))  # no flow
    sink(live.get("reports").names(["C-1"]))  # flow
    sink(live.get("clock").day())  # no flow
    sink(live.get("gateway").customer("C-1"))  # flow
    test.override("gateway", live.get("gateway"))
    sink(test.get("greetings").greet("C-1"))  # no flow
    sink(test.get("reports").names(["C-1"]))  # flow


if __name__ == "__main__":
    run()
