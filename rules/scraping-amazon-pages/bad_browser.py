"""Opens search pages in a browser."""

from playwright.sync_api import sync_playwright

SEARCH = "https://www.amazon.co.uk/s?k={words}&page={page}"


def asins(words, pages=3):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(headless=True)
        page = browser.new_page()
        for number in range(1, pages + 1):
            page.goto(SEARCH.format(words=words, page=number))  # expect: scraping-amazon-pages
            for card in page.query_selector_all("div[data-asin]"):
                yield card.get_attribute("data-asin")
        browser.close()
