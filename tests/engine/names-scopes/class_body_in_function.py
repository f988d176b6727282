"""A class body inside a function: an unbound-so-far name is looked up past the function's class names."""
from taintcase import sink, source

email = "global@example.test"


def build(email):
    class Message:
        recipient = email

        def send(self):
            return email

    class Draft:
        email = "draft@example.test"

        def send(self):
            return email

    sink(Message.recipient)  # flow
    sink(Message().send())  # flow
    sink(Draft.email)  # no flow
    sink(Draft().send())  # flow


build(source("email"))
sink(email)  # no flow
