"""The secret signs in to a client; what the client gives goes to a program."""

import os
import subprocess

from sp_api.api import Reports


def show(report_id):
    credentials = {"refresh_token": os.environ["SP_API_REFRESH_TOKEN"], "lwa_app_id": os.environ["LWA_APP_ID"]}
    report = Reports(credentials=credentials).get_report(report_id).payload
    subprocess.run(["open", report["reportDocumentId"]], check=True)
