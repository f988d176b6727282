"""Rows of a table of orders."""

import logging

import pandas as pd
from sp_api.api import Orders

log = logging.getLogger(__name__)


def load(created_after):
    payload = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).payload
    frame = pd.DataFrame(payload["Orders"])
    log.info("first: %s", frame.head())  # expect: pii-in-log
    log.info("emails: %s", frame["BuyerEmail"].unique())  # expect: pii-in-log
    log.info("buyers: %s", frame.groupby("BuyerEmail").first())  # expect: pii-in-log
    return frame
