"""Sends the seller to Amazon to give consent: the person signs in, not the program."""

from urllib.parse import urlencode

from flask import Flask, redirect

app = Flask(__name__)


@app.get("/connect")
def connect():
    query = urlencode({"application_id": "amzn1.sp.solution.example", "state": "x"})
    return redirect(f"https://sellercentral.amazon.de/apps/authorize/consent?{query}")
