"""A for loop takes what __next__ of the object from __iter__ returns."""
from taintcase import sink, source


class Pages:
    def __init__(self, pages):
        self.pages = pages
        self.position = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.position == len(self.pages):
            raise StopIteration
        self.position += 1
        return self.pages[self.position - 1]


class Ids(Pages):
    def __next__(self):
        return super().__next__()["id"]


pages = [{"id": "ORDER-1", "buyer": source("buyer")}]
for page in Pages(pages):
    sink(page["buyer"])  # flow
    sink(page["id"])  # no flow
for order_id in Ids(pages):
    sink(order_id)  # no flow
reader = Pages(pages)
sink(next(reader))  # flow
sink(next(reader, None))  # no flow
sink(reader.position)  # no flow
