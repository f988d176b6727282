"""A report with columns, exported as CSV, JSON, text and HTML by interchangeable writers."""

from columns import ADDRESS_COLUMNS, STOCK_COLUMNS, Column
from report import Report
from taintcase import sink, source
from writers import export


def run():
    orders = [{"id": "A-1", "name": source("name"), "street": source("street"), "sku": "MUG-1", "left": 4}]
    addresses = Report("addresses", ADDRESS_COLUMNS, orders)
    stock = Report("stock", STOCK_COLUMNS, orders)
    masked = Report("masked", [Column("name", lambda row: "*" * len(row["name"]))], orders)

    sink(export(addresses, "csv"))  # flow
    sink(export(stock, "csv"))  # no flow
    sink(export(addresses, "json"))  # flow
    sink(export(stock, "json"))  # no flow
    sink(export(masked, "html"))  # no flow
    sink(export(addresses, "summary"))  # no flow
    stock.add_column(Column("street", lambda row: row["street"]))
    sink(export(stock, "html"))  # flow
    sink(list(addresses.lines()))  # flow


if __name__ == "__main__":
    run()
