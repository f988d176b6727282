from security import only_signed_in, user
from services import orders
from taintcase import sink
from webcase import Needs, Router

closed = Router(needs=[Needs(user)])
hooked = Router()
hooked.before(only_signed_in)
mounted = Router()


@closed.route("/closed")
def in_a_closed_router():
    sink(orders())  # no flow


@hooked.route("/hooked")
def behind_a_hook():
    sink(orders())  # no flow


@mounted.route("/mounted")
def behind_a_mount():
    sink(orders())  # no flow


def registered():
    sink(orders())  # no flow


closed.add_route("/registered", registered)
