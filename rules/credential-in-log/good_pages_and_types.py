"""Tokens that turn pages, and what else is called a token."""

import logging

import requests
from sp_api.api import Orders, Tokens

log = logging.getLogger(__name__)


def pages(created_after):
    next_token = None
    while True:
        response = Orders().get_orders(CreatedAfter=created_after, NextToken=next_token)
        next_token = response.next_token
        yield response
        log.info("next_token is %s", next_token)
        if not next_token:
            return


def exchange(data):
    answer = requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30)
    log.info("token endpoint: %s", answer.status_code)
    token = answer.json()
    log.info("token_type %s, expires in %s s", token["token_type"], token["expires_in"])
    return token["access_token"]


def restricted(resources):
    rdt = Tokens().create_restricted_data_token(restrictedResources=resources).payload
    log.debug("restrictedDataToken for %d resources, %s s", len(resources), rdt["expiresIn"])
    return rdt["restrictedDataToken"]


def words(text):
    tokens = text.split()
    log.debug("tokens: %s", tokens)
    return tokens
