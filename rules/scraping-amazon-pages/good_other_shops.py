"""Pages of our own shop, and hosts that only sound like Amazon's."""

import requests
from playwright.sync_api import sync_playwright


def check(sku):
    own = requests.get(f"https://shop.example.com/dp/{sku}", timeout=10)
    rain = requests.get("https://www.amazonasrainforest.example/s?k=parrot", timeout=10)
    return own.status_code, rain.status_code


def screenshot(url="https://shop.example.com/amazon.com/dp"):
    with sync_playwright() as playwright:
        page = playwright.firefox.launch().new_page()
        page.goto(url)
        return page.screenshot()
