"""Reminds the team that a token ends soon, and shows which."""

import os

import requests

HOOK = "https://hooks.slack.com/services/T000/B000/fixed"


def remind(days):
    refresh_token = os.environ["SP_API_REFRESH_TOKEN"]
    text = f"The token {refresh_token} ends in {days} days, please renew"
    requests.post(HOOK, json={"text": text}, timeout=10)  # expect: credential-to-outside-party
