"""Says which account, and until when."""

import os
from datetime import date

import requests

HOOK = "https://hooks.slack.com/services/T000/B000/fixed"


def remind(account, ends):
    refresh_token = os.environ.get("SP_API_REFRESH_TOKEN")
    if not refresh_token:
        requests.post(HOOK, json={"text": f"{account} has no token"}, timeout=10)
        return
    days = (date.fromisoformat(ends) - date.today()).days
    requests.post(HOOK, json={"text": f"The token of {account} ends in {days} days"}, timeout=10)
