"""Rows kept until they are written."""


class Writer:
    def __init__(self, path):
        self.path = path
        self.rows = []

    def add(self, row):
        self.rows.append(row)

    def header(self):
        return list(self.rows[0])
