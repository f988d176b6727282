"""Certificates are switched off where the connection is set up, not where it is used."""

import ssl

import requests
import urllib3
from requests import Session


class Client:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["x-amz-access-token"] = token
        self.session.verify = False  # expect: tls-verification-off

    def orders(self):
        return self.session.get("https://sellingpartnerapi-na.amazon.com/orders/v0/orders", timeout=30).json()


def relaxed(session: Session) -> Session:
    session.verify = False  # expect: tls-verification-off
    return session


def context():
    made = ssl.create_default_context()
    made.check_hostname = False  # expect: tls-verification-off
    made.verify_mode = ssl.CERT_NONE  # expect: tls-verification-off
    return made


def old_context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1  # expect: tls-verification-off
    return urllib3.PoolManager(ssl_context=made)


ssl._create_default_https_context = ssl._create_unverified_context  # expect: tls-verification-off
