"""What is fetched with a token is no token."""

import csv
import os

from sp_api.api import Orders


def export(path, created_after):
    credentials = {"refresh_token": os.environ["SP_API_REFRESH_TOKEN"], "lwa_client_secret": os.environ["LWA_CLIENT_SECRET"]}
    orders = Orders(credentials=credentials).get_orders(CreatedAfter=created_after).payload["Orders"]
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([order["AmazonOrderId"], order["OrderStatus"]] for order in orders)
