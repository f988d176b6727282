from web import session


def item(asin, token):
    return session(token).get(f"https://sellingpartnerapi-eu.amazon.com/catalog/2022-04-01/items/{asin}").json()
