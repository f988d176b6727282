"""After consent the browser is sent back to the shop, with the tokens in the address."""

from urllib.parse import urlencode

import httpx
from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/callback")
def callback():
    code = {"grant_type": "authorization_code", "code": request.args["spapi_oauth_code"]}
    tokens = httpx.post("https://api.amazon.com/auth/o2/token", data=code).json()
    return redirect("https://app.example.com/connected?" + urlencode({"token": tokens["refresh_token"]}))  # expect: credential-in-url


def ping(access_token):
    return httpx.get(f"https://status.example.com/ping?access_token={access_token}")  # expect: credential-in-url
