ROWS = []


def add(label, amount):
    ROWS.append((label, amount))
