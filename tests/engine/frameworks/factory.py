"""An application that a factory makes, with handlers and hooks inside."""

from taintcase import sink, source
from webcase import App, Router, refuse, session

outside = Router()


@outside.route("/outside")
def of_the_module():
    sink(source())  # no flow


def make(title):
    app = App()

    @app.before
    def ask():
        if "user" not in session:
            refuse()

    @app.route("/inside")
    def inside():
        sink(source(), title)  # no flow

    app.mount(outside)
    return app


def make_open():
    app = App()

    @app.route("/open")
    def inside():
        sink(source())  # flow

    def added():
        sink(source())  # flow

    app.add_route("/added", added)
    return app


make("shop").serve()
make_open().serve()
