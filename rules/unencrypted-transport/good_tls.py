import ftplib
import io
import json
import os

import requests
from sp_api.api import Orders


def push(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    requests.post("https://labels.example.com/print", json=address, timeout=30)
    with ftplib.FTP_TLS("ftp.warehouse.example.com", "shop", os.environ["FTP_PASSWORD"]) as ftp:
        ftp.prot_p()
        ftp.storbinary("STOR address.json", io.BytesIO(json.dumps(address).encode()))
