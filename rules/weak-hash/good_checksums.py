"""Digests that tell whether something has changed, or which file it is."""

import base64
import hashlib
import json
import logging

import requests
from sp_api.api import Orders

log = logging.getLogger(__name__)


def upload(order_id, url):
    order = Orders().get_order(order_id).payload
    body = json.dumps(order).encode()
    digest = base64.b64encode(hashlib.md5(body).digest()).decode()
    return requests.put(url, data=body, headers={"Content-MD5": digest}, timeout=30)


def cache_key(path, params):
    return hashlib.md5(f"{path}?{sorted(params)}".encode(), usedforsecurity=False).hexdigest()


def etag(path):
    with open(path, "rb") as file:
        tag = hashlib.sha1(file.read()).hexdigest()
    log.info("%s is %s", path, tag)
    return tag
