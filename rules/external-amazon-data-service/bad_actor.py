"""Reviews of competitors, by an actor."""

import os

from apify_client import ApifyClient

client = ApifyClient(os.environ["APIFY"])


def reviews(asins):
    run = client.actor("junglee/amazon-reviews-scraper").call(run_input={"asins": asins})  # expect: external-amazon-data-service
    return list(client.dataset(run["defaultDatasetId"]).iterate_items())
