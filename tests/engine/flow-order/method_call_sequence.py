"""A builder: each call stores something, the last one gives it all."""
from taintcase import sink, source


class Mail:
    def __init__(self):
        self.parts = {}

    def to(self, address):
        self.parts["to"] = address
        return self

    def text(self, text):
        self.parts["text"] = text
        return self

    def reset(self):
        self.parts = {}
        return self

    def build(self):
        return dict(self.parts)


sink(Mail().to(source("email")).text("hello").build())  # flow
sink(Mail().to(source("email")).text("hello").build()["text"])  # no flow
sink(Mail().to(source("email")).reset().text("hello").build())  # no flow
mail = Mail()
mail.to("shop")
mail.text(source("text"))
sink(mail.build()["text"])  # flow
sink(mail.parts["to"])  # no flow
