class Pipeline:
    def __init__(self, *steps):
        self.steps = steps

    def run(self, rows):
        for row in rows:
            row = dict(row)
            for step in self.steps:
                row = step(row)
            yield row


def add_total(row):
    return {**row, "total": 14}


def rename(old, new):
    def step(row):
        row[new] = row.pop(old)
        return row

    return step


CONTACT = ("buyer", "phone")


def drop_contact(row):
    return {key: value for key, value in row.items() if key not in CONTACT}


def statistics(rows):
    count, total = 0, 0
    for row in rows:
        count += 1
        total += row["total"]
    return {"count": count, "total": total}
