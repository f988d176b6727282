import os

import requests

DOCS = "https://api.slack.com/messaging/webhooks"
TEMPLATE = "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"


def alert(text):
    requests.post(os.environ["SLACK_WEBHOOK"], json={"text": text}, timeout=10)
    requests.get("https://hooks.slack.com/services/", timeout=10)
    requests.post(f"https://hooks.slack.com/services/{os.environ['SLACK_PATH']}", timeout=10)
