import os

from pages import SUBMIT
from playwright.sync_api import sync_playwright


def open_portal():
    with sync_playwright() as play:
        page = play.chromium.launch().new_page()
        page.goto("https://vendorcentral.amazon.com/")
        page.fill("[name=email][id=ap_email]", os.environ["VC_USER"])  # expect: portal-sign-in-by-automation
        page.fill("#ap_password", os.environ["VC_PASSWORD"])  # expect: portal-sign-in-by-automation
        page.click(SUBMIT)
        return page.content()
