"""A descriptor may clean on the way in, or compute on the way out."""
from taintcase import sanitize, sink, source


class Masked:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        instance.__dict__[self.name] = sanitize(value)


class Joined:
    def __init__(self, *names):
        self.names = names

    def __get__(self, instance, owner=None):
        return " ".join(getattr(instance, name) for name in self.names)


class Contact:
    phone = Masked()
    full_name = Joined("first", "last")
    place = Joined("city", "country")

    def __init__(self, phone, last):
        self.phone = phone
        self.first, self.last = "A.", last
        self.city, self.country = "London", "GB"


contact = Contact(source("phone"), source("last name"))
sink(contact.phone)  # no flow
sink(contact.full_name)  # flow
sink(contact.place)  # no flow
sink(contact.__dict__["phone"])  # no flow
sink(vars(contact))  # flow
