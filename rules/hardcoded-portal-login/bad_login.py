"""Downloads the settlement pages that have no report."""

SELLER_CENTRAL_USER = "sales@northwind.example"
SELLER_CENTRAL_PASSWORD = "Herbst!Laub24"  # expect: hardcoded-portal-login


def login(page):
    page.fill("#ap_email", SELLER_CENTRAL_USER)
    page.fill("#ap_password", SELLER_CENTRAL_PASSWORD)
