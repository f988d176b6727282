from flask import Flask, jsonify
from flask_login import LoginManager, login_required
from sp_api.api import Finances

app = Flask(__name__)
LoginManager(app)


@app.get("/finance/events")
@login_required
def finance_events():
    events = Finances().list_financial_events(PostedAfter="2026-01-01")
    return jsonify(events.payload)  # expect: endpoint-without-permission-check
