"""A secret goes into a client to sign in with it; what the client answers is no secret."""

import logging

import ads_client
import warehouse
from ads_client import Session

log = logging.getLogger(__name__)


def _headers(access_token):
    return {"Authorization": f"Bearer {access_token}", "Accept": "application/json"}


def campaigns(access_token, password):
    headers = _headers(access_token)
    answer = ads_client.send("GET", "/campaigns", headers=headers)
    log.info("%s: %s", answer.status, [row["name"] for row in answer.json()["campaigns"]])
    session = Session(token=access_token)
    for row in session.list("keywords"):
        log.info("keyword %s", row)
    connection = warehouse.connect(user="shop", password=password)
    print(connection.execute("select count(*) from stock").fetchone())
