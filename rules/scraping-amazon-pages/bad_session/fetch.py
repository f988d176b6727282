"""Fetches best sellers with the fingerprint of a browser."""

from curl_cffi import requests as curl


class Fetcher:
    def __init__(self, domain):
        self.session = curl.Session(impersonate="chrome")
        self.root = f"https://www.amazon.{domain}"

    def best_sellers(self, node):
        return self.session.get(self.root + f"/gp/bestsellers/{node}", timeout=30).text  # expect: scraping-amazon-pages
