"""A pseudonym that nobody can compute without the key."""

import hashlib
import hmac
import logging
import os

from sp_api.api import Orders

log = logging.getLogger(__name__)


def pseudonym(email):
    return hmac.new(os.environ["PSEUDONYM_KEY"].encode(), email.encode(), "sha256").hexdigest()


def describe(order_id):
    email = Orders().get_order_buyer_info(order_id).payload["BuyerEmail"]
    log.info("buyer %s of %s", pseudonym(email), order_id)
    return hashlib.sha256(email.encode()).hexdigest()
