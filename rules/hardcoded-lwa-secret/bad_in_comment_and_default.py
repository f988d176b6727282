"""Looks harmless: a default value, a header for a trial, a comment."""

import os

import requests

TOKEN = os.environ.get("SP_API_REFRESH_TOKEN", "Atzr|u1m0ugeWOg7GLqwSBIPt3oILT9RIKTze8E97AJISWXiRI92CVCPMuRsF1maLucrPtZEViP91KeRFiME6")  # expect: hardcoded-lwa-secret


def try_it(order_id):
    timeout = 9  # worked on Friday with Atza|Zuxk5Sb0IfSWJ9mdbzfK1n_jDwVEgbf55KuQdBN7VHik5qNvO8fy5lShwlQOmOSZ, # expect: hardcoded-lwa-secret
    headers = {"x-amz-access-token": "Atz.sprdt|1MtkW17ePjjKvL77qDjStJek3xCdiKIsiIFWwyrDj_SF"}  # expect: hardcoded-lwa-secret
    return requests.get(f"https://sellingpartnerapi-na.amazon.com/orders/v0/orders/{order_id}", headers=headers, timeout=timeout)
