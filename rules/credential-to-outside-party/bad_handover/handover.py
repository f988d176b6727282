"""Puts the accounts of Amazon sellers into a sheet for the agency, and mails it a note."""

import gspread
from accounts import load
from django.core.mail import send_mail


def hand_over(path, agency):
    sheet = gspread.oauth().open("Accounts").sheet1
    accounts = load(path)
    for account in accounts:
        sheet.append_row([account["name"], account["client_secret"]])  # expect: credential-to-outside-party
    secrets = "\n".join(account["client_secret"] for account in accounts)
    send_mail("Access", secrets, "it@example.com", [agency])  # expect: credential-to-outside-party
