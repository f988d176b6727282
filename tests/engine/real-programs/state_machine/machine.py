class ParcelMachine:
    def __init__(self, state):
        self.state = state
        self.trail = []
        self._events = []

    def fire(self, event, **details):
        transition = getattr(self.state, event)
        self.trail.append(self.state)
        self._events.append(event)
        self.state = transition(**details)

    def path(self):
        return " > ".join(self._events)
