MARKETS = {"US": "com", "DE": "de", "JP": "co.jp"}


def product_url(asin, market="US"):
    return f"https://www.amazon.{MARKETS[market]}/dp/{asin}?th=1"
