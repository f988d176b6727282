"""A property is a call without parentheses."""
from taintcase import sanitize, sink, source


class Buyer:
    def __init__(self, name, email):
        self._name = name
        self._email = email

    @property
    def name(self):
        return self._name

    @property
    def masked_email(self):
        return sanitize(self._email)

    @property
    def domain(self):
        return self._email.split("@")[-1]

    @property
    def has_email(self):
        return bool(self._email)


buyer = Buyer("shop", source("email"))
sink(buyer.name)  # no flow
sink(buyer.masked_email)  # no flow
sink(buyer.domain)  # flow
sink(buyer.has_email)  # no flow
sink(Buyer(source("name"), "a@example.com").name)  # flow
