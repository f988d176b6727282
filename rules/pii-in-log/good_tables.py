"""What tables and records say of themselves: columns, sizes, names of fields."""

import logging

import pandas as pd
from sp_api.api import Orders

log = logging.getLogger(__name__)


def load(created_after):
    payload = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).payload
    log.debug("fields: %s", list(payload.keys()))
    frame = pd.DataFrame(payload["Orders"])
    log.info("%s rows and columns: %s, of types %s", frame.shape, frame.columns.tolist(), frame.dtypes)
    log.info("by status: %s", frame.groupby("OrderStatus").size())
    log.info("ids: %s", frame["AmazonOrderId"].tolist())
    return frame
