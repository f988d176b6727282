"""A small web application: router, handlers, service, store and two kinds of response."""

from app import App
from handlers import OrderHandlers
from service import OrderService
from store import OrderStore
from taintcase import sink, source


def build():
    store = OrderStore()
    handlers = OrderHandlers(OrderService(store))
    app = App()
    app.route("POST", "/orders", handlers.create)
    app.route("GET", "/orders", handlers.index)
    app.route("GET", "/orders/<id>", handlers.show)
    app.route("GET", "/health", lambda request: {"status": "up"})
    return app, store


def run():
    app, store = build()
    created = app.handle("POST", "/orders", {"sku": "MUG-1", "note": source("note")})
    sink(created.body)  # no flow
    sink(app.handle("GET", "/orders").body)  # no flow-missing (beyond the precision of the engine)
    shown = app.handle("GET", "/orders/1")
    sink(shown.body)  # flow
    sink(shown.status)  # no flow
    sink(app.handle("GET", "/orders/9").body)  # no flow-missing (beyond the precision of the engine)
    sink(app.handle("GET", "/health").body)  # no flow-missing (beyond the precision of the engine)
    sink(app.handle("GET", "/nowhere/" + source("path")).body)  # flow
    sink(store.get(1).note)  # flow


run()
