from abc import ABC, abstractmethod


class Gateway(ABC):
    def __init__(self, place):
        self.place = place

    @abstractmethod
    def fetch(self, order_id):
        """The order's recipient."""

    def describe(self):
        return f"{type(self).__name__} at {self.place}"
