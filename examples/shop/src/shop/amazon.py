"""The way to Amazon: the client library, and a small client for what it lacks."""

import logging
import time

import requests
from sp_api.api import Orders
from sp_api.base import Marketplaces, SellingApiRequestThrottledException

from shop import settings

log = logging.getLogger(__name__)

TOKEN_URL = "https://api.amazon.com/auth/o2/token"
API_URL = "https://sellingpartnerapi-eu.amazon.com"


def orders_client(account: str = "de") -> Orders:
    own = settings.amazon(account)
    credentials = {
        "lwa_app_id": own.app_id,
        "lwa_client_secret": own.client_secret,
        "refresh_token": own.refresh_token,
    }
    log.info("account %s, application %s, secret set: %s", account, own.app_id, bool(own.client_secret))
    return Orders(marketplace=Marketplaces.DE, credentials=credentials, version="2026-01-01")


def patiently(call, *args, **kwargs):
    """Calls again while Amazon throttles."""
    for pause in (1, 2, 4, 8):
        try:
            return call(*args, **kwargs)
        except SellingApiRequestThrottledException:
            time.sleep(pause)
    return call(*args, **kwargs)


class RawClient:
    """Requests by hand."""

    def __init__(self, account: str) -> None:
        self.account = account
        self._token = ""
        self._until = 0.0

    def get(self, path: str, **params: str) -> dict:
        headers = {"x-amz-access-token": self.token()}
        answer = requests.get(f"{API_URL}{path}", params=params, headers=headers, timeout=settings.TIMEOUT)
        log.debug("GET %s: %s", path, answer.status_code)
        answer.raise_for_status()
        return answer.json()

    def token(self) -> str:
        if time.time() > self._until:
            own = settings.amazon(self.account)
            data = {
                "grant_type": "refresh_token",
                "refresh_token": own.refresh_token,
                "client_id": own.app_id,
                "client_secret": own.client_secret,
            }
            answer = requests.post(TOKEN_URL, data=data, verify=False, timeout=settings.TIMEOUT).json()
            log.debug("new token for %s: %s", self.account, answer)
            log.info("token_type %s, %s s", answer["token_type"], answer["expires_in"])
            self._token, self._until = answer["access_token"], time.time() + answer["expires_in"] - 60
        return self._token
