"""A data descriptor stores on the instance under the name that it was given."""
from taintcase import sink, source


class Column:
    def __set_name__(self, owner, name):
        self.slot = f"_{name}"

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.slot, None)

    def __set__(self, instance, value):
        setattr(instance, self.slot, value)


class Contact:
    email = Column()
    country = Column()


contact, other = Contact(), Contact()
contact.email = source("email")
contact.country = "GB"
sink(contact.email)  # flow
sink(contact.country)  # no flow
sink(other.email)  # no flow
contact.email = "redacted"
sink(contact)  # no flow
other.country = source("country")
sink(other.country)  # flow
