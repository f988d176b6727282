import os

from pyairtable import Api


class Base:
    def __init__(self):
        self.table = Api(os.environ["AIRTABLE"]).table("app1", "orders")

    def add(self, records):
        for start in range(0, len(records), 10):
            self.table.batch_create(records[start : start + 10])  # expect: information-to-external-host
