"""Notes when a token was renewed, not the token."""

import datetime
import json
import os

import requests


def renew(path):
    data = {"grant_type": "refresh_token", "refresh_token": os.environ["SP_API_REFRESH_TOKEN"]}
    answer = requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30).json()
    with open(path, "w") as file:
        json.dump({"renewed": datetime.datetime.now().isoformat(), "expires_in": answer["expires_in"]}, file)
    return answer["access_token"]
