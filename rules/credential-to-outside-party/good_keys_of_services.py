"""Each service gets its own key, in its header or its client."""

import os

import requests
from slack_sdk import WebClient

slack = WebClient(token=os.environ["SLACK_BOT_TOKEN"])
password = os.environ["NOTION_PASSWORD"]


def tell(text):
    slack.chat_postMessage(channel="#ops", text=text)
    headers = {"Authorization": f"Bearer {os.environ['NOTION_API_KEY']}"}
    requests.post("https://api.notion.com/v1/pages", json={"parent": text}, headers=headers, timeout=10)


def upload(path, api_key):
    with open(path, "rb") as file:
        requests.post("https://content.dropboxapi.com/2/files/upload", data=file, headers={"Authorization": api_key}, timeout=60)
