import requests

AGENT = "Warehouse/2.3 (Language=Python/3.12; Platform=Linux)"


def item(asin, token):
    return requests.get(
        f"https://sellingpartnerapi-eu.amazon.com/catalog/2022-04-01/items/{asin}",
        headers={"x-amz-access-token": token, "user-agent": AGENT},
        timeout=30,
    )
