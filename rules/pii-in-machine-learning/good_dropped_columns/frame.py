import csv
import io

KEEP = ("sku", "quantity-purchased", "item-price", "ship-country")


def rows(document):
    for row in csv.DictReader(io.StringIO(document), delimiter="\t"):
        yield [row["sku"], int(row["quantity-purchased"]), float(row["item-price"]), row["ship-country"]]
