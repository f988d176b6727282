"""Reads its secrets where they are kept."""

import os

from spapi import SPAPIConfig

CLIENT_ID = "amzn1.application-oa2-client.9ae92603bfb2912c8e8fedbdc5f4f1f5"  # an id, not a secret


def config():
    return SPAPIConfig(
        client_id=CLIENT_ID,
        client_secret=os.environ["LWA_CLIENT_SECRET"],
        refresh_token=os.environ.get("SP_API_REFRESH_TOKEN", ""),
        region="EU",
    )


def is_refresh_token(text):
    return text.startswith("Atzr|") and len(text) > 300
