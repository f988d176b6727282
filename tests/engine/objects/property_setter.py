"""A setter decides what is stored; a deleter what remains."""
from taintcase import sanitize, sink, source


class Account:
    def __init__(self):
        self._email = self._phone = ""
        self.history = []

    @property
    def email(self):
        return self._email

    @email.setter
    def email(self, value):
        self._email = sanitize(value)

    @property
    def phone(self):
        return self._phone

    @phone.setter
    def phone(self, value):
        self.history.append(self._phone)
        self._phone = value

    @phone.deleter
    def phone(self):
        self._phone = ""


account = Account()
account.email = source("email")
sink(account.email)  # no flow
account.phone = source("phone")
sink(account._phone)  # flow
sink(account.history)  # no flow
account.phone = "none"
sink(account.phone)  # no flow
sink(account.history)  # flow
account.history = []
account.phone = source("phone")
del account.phone
sink(account)  # no flow-missing (beyond the precision of the engine)
