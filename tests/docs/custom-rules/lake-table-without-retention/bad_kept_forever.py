import lake


def write(counts):
    table = lake.open_table("counts")
    table.append(counts)  # expect: lake-table-without-retention


def configure():
    lake.open_table("other").set_retention(days=30)
