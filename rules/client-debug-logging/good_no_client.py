"""A tool without SP-API may tell all that it does."""

import http.client
import logging
import urllib.request

logging.basicConfig(level=logging.DEBUG)
http.client.HTTPConnection.debuglevel = 1


def rates():
    with urllib.request.urlopen("https://rates.example.com/daily.xml") as answer:
        return answer.read()
