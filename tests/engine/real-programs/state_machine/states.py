class State:
    transitions = ()

    def label(self):
        return type(self).__name__

    def public(self):
        return {"state": type(self).__name__.lower()}


class Ordered(State):
    def __init__(self, address):
        self.address = address

    def label(self):
        return f"to {self.address}"

    def ship(self, tracking):
        return Shipped(self.address, tracking)

    def cancel(self, reason):
        return Cancelled(reason)


class Shipped(State):
    def __init__(self, address, tracking):
        self.address = address
        self.tracking = tracking

    def label(self):
        return f"{self.tracking} to {self.address}"

    def public(self):
        return {**super().public(), "tracking": self.tracking}

    def deliver(self):
        return Delivered()

    def refuse(self):
        return Returned(self.tracking)


class Delivered(State):
    pass


class Returned(State):
    def __init__(self, tracking):
        self.tracking = tracking


class Cancelled(State):
    def __init__(self, reason):
        self._reason = reason
