"""Attributes alike: other things are verified, and a session names the company's authority."""

import ssl

import requests


class Form:
    def __init__(self):
        self.verify = False
        self.check_hostname = True


class Client:
    def __init__(self, authority):
        self.session = requests.Session()
        self.session.verify = authority
        self.session.trust_env = False


def context():
    made = ssl.create_default_context()
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    made.verify_mode = ssl.CERT_REQUIRED
    return made
