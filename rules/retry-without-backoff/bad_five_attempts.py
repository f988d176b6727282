"""Pages of orders by raw requests; a failed page is asked for five times in a row."""

import logging

import requests

log = logging.getLogger(__name__)
URL = "https://sellingpartnerapi-na.amazon.com/orders/v0/orders"


def page(session, parameters):
    error = None
    for attempt in range(5):
        try:
            answer = session.get(URL, params=parameters)  # expect: retry-without-backoff
            answer.raise_for_status()
            return answer.json()["payload"]
        except requests.HTTPError as failed:
            error = failed
            log.warning("attempt %s failed", attempt)
    raise error


def all_pages(token):
    with requests.Session() as session:
        session.headers.update({"x-amz-access-token": token, "user-agent": "orders/1.0 (Language=Python)"})
        parameters = {"MarketplaceIds": "ATVPDKIKX0DER"}
        while parameters:
            payload = page(session, parameters)
            yield from payload["Orders"]
            parameters = {"NextToken": payload["NextToken"]} if "NextToken" in payload else None
