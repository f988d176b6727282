"""A base method called by the name of its class, and a method of a class reached through type(self)."""
from taintcase import sink, source


class Handler:
    prefix = "base"

    def handle(self, event):
        return f"{self.prefix}:{event}"

    def constant(self, event):
        return self.prefix


class AuditHandler(Handler):
    prefix = "audit"

    def handle(self, event):
        return Handler.constant(self, event)

    def raw(self, event):
        return Handler.handle(self, event)

    def again(self, event):
        return type(self)().handle(event)


handler = AuditHandler()
sink(handler.raw(source("event")))  # flow
sink(handler.handle(source("event")))  # no flow
sink(handler.again(source("event")))  # no flow
sink(super(AuditHandler, handler).handle(source("event")))  # flow
