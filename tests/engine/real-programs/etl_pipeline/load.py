class MemoryTarget:
    def __init__(self, name):
        self.name = name
        self.rows = []

    def insert(self, row):
        self.rows.append(row)

    def summary(self):
        return f"{self.name}: {len(self.rows)} rows"


def load_all(rows, target):
    for row in rows:
        target.insert(row)
