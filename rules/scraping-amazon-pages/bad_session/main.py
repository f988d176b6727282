import httpx
from fetch import Fetcher


def main(node, asin):
    pages = [Fetcher(domain).best_sellers(node) for domain in ("de", "fr")]
    with httpx.Client(base_url="https://www.amazon.de", follow_redirects=True) as http:
        pages.append(http.get(f"/product-reviews/{asin}/").text)  # expect: scraping-amazon-pages
    return pages
