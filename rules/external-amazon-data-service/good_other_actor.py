"""The same service for what is not Amazon's."""

import os

import requests
from apify_client import ApifyClient
from serpapi import GoogleSearch

client = ApifyClient(os.environ["APIFY"])


def own_shop(url):
    run = client.actor("apify/website-content-crawler").call(run_input={"startUrls": [{"url": url}]})
    return list(client.dataset(run["defaultDatasetId"]).iterate_items())


def tasks():
    return requests.get("https://api.apify.com/v2/actor-tasks", timeout=10).json()


def maps(words):
    return GoogleSearch({"engine": "google_maps", "q": words}).get_dict()
