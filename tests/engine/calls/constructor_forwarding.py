"""A subclass that forwards *args and **kwargs to its parent's constructor."""

from taintcase import sink, source


class Notification:
    def __init__(self, recipient, body="", priority="low"):
        self.recipient = recipient
        self.body = body
        self.priority = priority


class UrgentNotification(Notification):
    def __init__(self, *args, **kwargs):
        kwargs["priority"] = "high"
        super().__init__(*args, **kwargs)


class AnonymousNotification(Notification):
    def __init__(self, recipient, *args, **kwargs):
        super().__init__("undisclosed", *args, **kwargs)


buyer = source("buyer")
urgent = UrgentNotification(buyer, body="Parcel delayed", priority=buyer)
sink(urgent.recipient)  # flow
sink(urgent.priority)  # no flow
sink(urgent.body)  # no flow

anonymous = AnonymousNotification(buyer, "Parcel delayed")
sink(anonymous)  # no flow
sink(AnonymousNotification("desk", body=buyer).body)  # flow
