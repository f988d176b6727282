"""`nonlocal` finds the nearest enclosing function that binds the name, not one further out."""
from taintcase import sink, source


def outer(email):
    contact = "outer default"

    def middle():
        contact = "middle default"

        def inner():
            nonlocal contact
            contact = email

        inner()
        sink(contact)  # flow

    middle()
    sink(contact)  # no flow


outer(source("email"))
