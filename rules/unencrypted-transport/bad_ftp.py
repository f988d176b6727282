"""Hands the day's orders to the warehouse."""

import ftplib
import io
import json
import os

from sp_api.api import Orders


def upload(created_after):
    orders = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["shippingAddress"]).payload["Orders"]
    with ftplib.FTP("ftp.warehouse.example.com", "shop", os.environ["FTP_PASSWORD"]) as ftp:
        ftp.storbinary("STOR orders.json", io.BytesIO(json.dumps(orders).encode()))  # expect: unencrypted-transport
