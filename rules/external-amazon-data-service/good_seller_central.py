"""Amazon's own services for sellers, by host and path."""

import requests

CONSENT = "https://sellercentral-europe.amazon.com/apps/authorize/consent"


def consent_url(application_id, state):
    return f"{CONSENT}?application_id={application_id}&state={state}"


def orders(token):
    url = "https://sellingpartnerapi-eu.amazon.com/orders/v0/orders"
    return requests.get(url, headers={"x-amz-access-token": token}, timeout=30).json()


def status():
    return requests.get("https://health.aws.amazon.com/health/status", timeout=10).status_code
