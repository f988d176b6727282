"""Reads ranks and reviews from product pages."""

import re

import requests
from bs4 import BeautifulSoup

HEADERS = {"user-agent": "Mozilla/5.0", "accept-language": "de-DE"}
DOMAINS = {"DE": "www.amazon.de", "UK": "www.amazon.co.uk"}


def rank(asin, country="DE"):
    page = requests.get(f"https://{DOMAINS[country]}/dp/{asin}", headers=HEADERS, timeout=20)  # expect: scraping-amazon-pages
    found = BeautifulSoup(page.text, "html.parser").find(string=re.compile("Bestseller-Rang"))
    return int(re.sub(r"\D", "", found or "") or 0)


def search(words):
    answer = requests.get(  # expect: scraping-amazon-pages
        "https://www.amazon.de/s", params={"k": words}, headers=HEADERS, timeout=20
    )
    return re.findall(r'data-asin="(\w{10})"', answer.text)
