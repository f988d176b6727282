"""An object that holds another and forwards to it, one method at a time."""
from taintcase import sink, source


class Mailbox:
    def __init__(self, owner):
        self.owner = owner
        self.letters = []

    def deliver(self, letter):
        self.letters.append(letter)

    def latest(self):
        return self.letters[-1]


class Forwarder:
    def __init__(self, mailbox):
        self._mailbox = mailbox
        self.deliver = mailbox.deliver

    def latest(self):
        return self._mailbox.latest()

    @property
    def owner(self):
        return self._mailbox.owner


mailbox = Mailbox("shop")
forwarder = Forwarder(mailbox)
forwarder.deliver(source("letter"))
sink(mailbox.letters)  # flow
sink(forwarder.latest())  # flow
sink(forwarder.owner)  # no flow
sink(Forwarder(Mailbox(source("owner"))).owner)  # flow
mailbox.deliver("flyer")
sink(forwarder.latest())  # no flow
sink(mailbox.letters[0])  # flow
