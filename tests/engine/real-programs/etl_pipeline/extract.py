import csv
import io

from taintcase import source


def read_orders(order_ids):
    text = "id,buyer,phone,quantity,price\n"
    for order_id in order_ids:
        text += f"{order_id},{source('buyer')},{source('phone')},2,7\n"
    yield from csv.DictReader(io.StringIO(text))
