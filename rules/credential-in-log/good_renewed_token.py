"""A token is renewed here and there while reports are fetched; the log tells how far it is."""

import time

import requests
from reporting import is_expired


def document_id(report_id, url, headers, timeout=3600, interval=60, token_refresher=None, refresh_after=3000):
    refreshed = time.time()
    while True:
        if token_refresher is not None and time.time() - refreshed >= refresh_after:
            headers["x-amz-access-token"] = token_refresher()
        answer = requests.get(f"{url}/{report_id}", headers=headers, timeout=timeout)
        if token_refresher is not None and is_expired(answer):
            headers["x-amz-access-token"] = token_refresher()
        if answer.json()["processingStatus"] == "DONE":
            return answer.json()["reportDocumentId"]
        time.sleep(interval)


def describe(url, headers, retries=6):
    for attempt in range(retries):
        response = requests.get(url, headers=headers, timeout=30)
        print(f"attempt {attempt}: {response.status_code}")
    return response


def pull(access_token, folder, reports, timeout=7200, interval=60, keep=False, token_refresher=None):
    for index, report in enumerate(reports):
        if token_refresher is not None:
            access_token = token_refresher()
        headers = {"x-amz-access-token": access_token, "content-type": "application/json"}
        print(f"report {index + 1} of {len(reports)} into {folder}: {report['id']}")
        found = document_id(report["id"], report["url"], headers, timeout, interval, token_refresher)
        answer = describe(found, headers)
        if answer.status_code != 200:
            continue
        compression = answer.json().get("compressionAlgorithm")
        print(f"compressed by {compression}, kept: {keep}")
