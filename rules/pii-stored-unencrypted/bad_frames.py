"""Frames written to a path: as text, put together, from the command line, as a `Path`."""

import argparse
from pathlib import Path

import pandas as pd
from sp_api.api import Orders


def frame(created_after):
    response = Orders(version="2026-01-01").search_orders(createdAfter=created_after, includedData=["BUYER", "RECIPIENT"])
    return pd.json_normalize(response.payload["orders"])


def export(created_after, target):
    orders = frame(created_after)
    orders[["orderId", "buyer.buyerEmail"]].to_csv("buyers.csv", index=False)  # expect: pii-stored-unencrypted
    orders.to_excel(f"{created_after}.xlsx")  # expect: pii-stored-unencrypted
    orders.to_parquet(Path("orders.parquet"))  # expect: pii-stored-unencrypted
    orders.to_json(target)  # expect: pii-stored-unencrypted


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out")
    export("2026-11-01T00:00:00Z", parser.parse_args().out)
