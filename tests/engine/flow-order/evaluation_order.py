"""Operands and arguments are evaluated from left to right, the target of an assignment last."""
from taintcase import sink, source


class Cursor:
    def __init__(self):
        self.row = "first"

    def advance(self):
        self.row = source("row")
        return "advanced"


cursor = Cursor()
sink([cursor.row, cursor.advance()])  # no flow
cursor = Cursor()
sink([cursor.advance(), cursor.row])  # flow

table = {}
key = "a"
table[key], key = "clean", "b"
table[key] = source("b")
sink(table["a"])  # no flow
sink(table["b"])  # flow
