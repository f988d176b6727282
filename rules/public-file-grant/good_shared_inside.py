"""A sheet and a file for colleagues."""

import gspread
from googleapiclient.discovery import build


def share(sheet, file_id, domain="example.com"):
    gspread.oauth().open(sheet).share("packing@example.com", perm_type="user", role="reader")
    permission = {"type": "domain", "domain": domain, "role": "reader"}
    build("drive", "v3").permissions().create(fileId=file_id, body=permission).execute()
