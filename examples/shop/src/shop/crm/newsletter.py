"""The newsletter, for people who asked for it in the web shop."""

import os

import requests

KLAVIYO_URL = "https://a.klaviyo.com/api"


def subscribe(form: dict) -> None:
    """Somebody has filled in the form in the web shop."""
    buyer_email = form["email"].strip().lower()
    _create_profile({"email": buyer_email, "first_name": form["first_name"]})


def invite(email: str, country: str) -> None:
    _create_profile({"email": email, "location": {"country": country}})


def _create_profile(attributes: dict) -> None:
    headers = {"Authorization": f"Klaviyo-API-Key {os.environ['KLAVIYO_KEY']}", "revision": "2026-01-15"}
    body = {"data": {"type": "profile", "attributes": attributes}}
    requests.post(f"{KLAVIYO_URL}/profiles", json=body, headers=headers, timeout=10)
