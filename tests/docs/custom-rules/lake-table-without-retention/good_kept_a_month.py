import lake


def write(counts):
    table = lake.open_table("counts")
    table.set_retention(days=30)
    table.append(counts)
