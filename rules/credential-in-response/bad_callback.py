import os

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/callback")
def callback():
    data = {
        "grant_type": "authorization_code",
        "code": request.args["spapi_oauth_code"],
        "client_id": os.environ["LWA_APP_ID"],
        "client_secret": os.environ["LWA_CLIENT_SECRET"],
    }
    tokens = requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30).json()
    return jsonify(tokens)  # expect: credential-in-response
