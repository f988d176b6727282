import requests

SLACK = "https://hooks.slack.com/services/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"  # expect: hardcoded-webhook


def alert(text):
    requests.post(SLACK, json={"text": text}, timeout=10)
    requests.post("https://discord.com/api/webhooks/475861366116271211/PuBq4bpguoHPSblidkzPP5J3wRYD8KWgC4amx1rP1ASbQTIaFbWchiH4knbdm9DMch3j", json={"content": text}, timeout=10)  # expect: hardcoded-webhook
