import csv
import json
from pathlib import Path

from sp_api.api import Orders


def export(created_after, path):
    orders = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).payload["Orders"]
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        for order in orders:
            writer.writerow([order["AmazonOrderId"], order["BuyerInfo"]["BuyerEmail"]])  # expect: pii-stored-unencrypted
    Path("orders.json").write_text(json.dumps(orders))  # expect: pii-stored-unencrypted
    with open("last.json", "w") as file:
        json.dump(orders[-1], file)  # expect: pii-stored-unencrypted
