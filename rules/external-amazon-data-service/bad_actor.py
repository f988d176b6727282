"""Reviews of competitors, by an actor and by a search service."""

import os

from apify_client import ApifyClient
from serpapi import GoogleSearch

client = ApifyClient(os.environ["APIFY"])


def reviews(asins):
    run = client.actor("junglee/amazon-reviews-scraper").call(run_input={"asins": asins})  # expect: external-amazon-data-service
    return list(client.dataset(run["defaultDatasetId"]).iterate_items())


def products(words):
    query = {"engine": "amazon", "k": words, "api_key": os.environ["SERP"]}
    return GoogleSearch(query).get_dict()["organic_results"]  # expect: external-amazon-data-service
