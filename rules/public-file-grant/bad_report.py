"""Publishes the report of the day under a link for anyone."""

import boto3
from googleapiclient.discovery import build
from sp_api.api import Reports

drive = build("drive", "v3")


def publish(document_id):
    with open("report.tsv", "w") as file:
        file.write(Reports().get_report_document(document_id, download=True).payload["document"])
    boto3.client("s3").upload_file("report.tsv", "reports", "today.tsv", ExtraArgs={"ACL": "public-read"})  # expect: public-file-grant
    created = drive.files().create(body={"name": "today"}, media_body="report.tsv", fields="id").execute()
    drive.permissions().create(fileId=created["id"], body={"type": "anyone", "role": "reader"}).execute()  # expect: public-file-grant
