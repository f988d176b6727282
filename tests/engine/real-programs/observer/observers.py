class AddressBook:
    def __init__(self):
        self.known = {}

    def update(self, event):
        self.known[event.order_id] = event.address


class Counter:
    def __init__(self):
        self.seen = {}

    def update(self, event):
        self.seen[event.kind] = self.seen.get(event.kind, 0) + 1


class Mirror:
    def __init__(self):
        self.events = []

    def update(self, event):
        self.events.append(event)
