"""Constants that say where the secret is."""

import json

from sp_api.api import Orders

PATH = "/run/secrets/sp-api.json"
FIELDS = {"refresh_token": "refresh_token", "lwa_client_secret": "lwa_client_secret"}


def client():
    with open(PATH) as file:
        kept = json.load(file)
    return Orders(credentials={name: kept[field] for name, field in FIELDS.items()}, account="main_account_of_us")
