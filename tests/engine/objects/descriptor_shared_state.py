"""A descriptor that stores on itself shares one value between all objects."""
from taintcase import sink, source


class Shared:
    value = None

    def __get__(self, instance, owner=None):
        return self.value

    def __set__(self, instance, value):
        self.value = value


class Session:
    token = Shared()
    region = Shared()


first, second = Session(), Session()
first.token = source("token")
sink(second.token)  # flow
sink(second.region)  # no flow
second.token = "expired"
sink(first.token)  # no flow
