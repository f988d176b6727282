import requests


def item(asin, token):
    return requests.get(  # expect: missing-user-agent
        f"https://sellingpartnerapi-eu.amazon.com/catalog/2022-04-01/items/{asin}",
        params={"marketplaceIds": "A1PA6795UKMFR9"},
        headers={"x-amz-access-token": token, "accept": "application/json"},
        timeout=30,
    )
