import os

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/callback")
def callback():
    data = {"grant_type": "authorization_code", "code": request.args["spapi_oauth_code"]}
    answer = requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30)
    tokens = answer.json()
    app.vault.store(request.args["selling_partner_id"], tokens["refresh_token"])
    return jsonify({"connected": answer.status_code == 200, "expires_in": tokens["expires_in"]})


@app.get("/health")
def health():
    return jsonify({"configured": bool(os.environ.get("SP_API_REFRESH_TOKEN"))})
