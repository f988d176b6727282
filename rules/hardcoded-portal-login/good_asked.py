import getpass
import os

SELLER_CENTRAL_URL = "https://sellercentral.amazon.de"
PASSWORD_FIELD = "ap_password"
password = os.environ.get("SELLER_CENTRAL_PASSWORD") or getpass.getpass("Seller Central password: ")
