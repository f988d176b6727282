"""People who signed up on our own web site."""

import csv
from dataclasses import dataclass


@dataclass
class Subscriber:
    name: str
    email: str


def load(path):
    with open(path, newline="") as file:
        return [Subscriber(row["name"], row["email"]) for row in csv.DictReader(file)]
