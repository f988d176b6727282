"""The newsletter of our own web shop: names alike, but nobody came from Amazon."""

import csv
import logging

logger = logging.getLogger(__name__)


class Subscriber:
    def __init__(self, buyer_name, buyer_email):
        self.buyer_name = buyer_name
        self.buyer_email = buyer_email

    def __repr__(self):
        return f"Subscriber({self.buyer_name!r}, {self.buyer_email!r})"


def load(path):
    with open(path, newline="") as file:
        return [Subscriber(row["name"], row["email"]) for row in csv.DictReader(file)]


def main():
    for subscriber in load("newsletter.csv"):
        logger.info("welcome %s", subscriber)
        print(subscriber.buyer_email)
