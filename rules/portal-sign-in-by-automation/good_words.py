"""Names alike: a wireless access point has a password as well."""

import subprocess

SETTINGS = {"map_password": "", "ap_passwords": [], "wifi_ap_password_length": 12}


def describe(page):
    if "sign in" in page.lower():
        return "please sign in to Seller Central in your browser"
    return subprocess.check_output(["hostname"], text=True)
