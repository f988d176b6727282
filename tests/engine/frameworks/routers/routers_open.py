from security import count
from services import orders
from taintcase import sink
from webcase import Router

opened = Router()
logged = Router()


@opened.route("/opened")
def in_an_open_router():
    sink(orders())  # flow


@logged.before
def counts():
    return count()


@logged.route("/logged")
def behind_a_hook_that_counts():
    sink(orders())  # flow


def registered():
    sink(orders())  # flow


opened.add_route("/registered", registered)
