"""A token that a client fetches when the old one has run out, in a loop over pages."""

from taintcase import opaque, sink, source


class Client:
    def __init__(self):
        self.token = ""
        self.calls = 0

    def fresh_token(self):
        if opaque():
            self.token = source()
        return self.token

    def page(self, number):
        self.fresh_token()
        self.calls += 1
        return {"orders": [number]}


def main():
    client = Client()
    rows = []
    for number in range(3):
        rows += client.page(number)["orders"]
    sink(rows)  # no flow
    sink(client.calls)  # no flow
    sink(client.token)  # flow


main()
