import requests


def upload(token, account, records):
    url = f"https://api.pinterest.com/v5/ad_accounts/{account}/customer_lists"
    body = {"name": "buyers", "records": ",".join(records), "list_type": "EMAIL"}
    return requests.request("POST", url, json=body, headers={"Authorization": f"Bearer {token}"}, timeout=30)  # expect: pii-in-advertising
