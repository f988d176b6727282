from operator import itemgetter


class Column:
    def __init__(self, heading, value):
        self.heading = heading
        self.value = value


def shipping_line(row):
    return ", ".join([row["name"], row["street"]])


ADDRESS_COLUMNS = [Column("order", itemgetter("id")), Column("ship to", shipping_line)]
STOCK_COLUMNS = [Column("sku", itemgetter("sku")), Column("left", itemgetter("left"))]
