"""Shows the dashboard to a client."""

from flask import Flask, jsonify
from pyngrok import ngrok
from sp_api.api import Sales

app = Flask(__name__)


@app.get("/")
def index():
    return jsonify(Sales().get_order_metrics(interval=("2026-11-01", "2026-11-02"), granularity="Day").payload)


if __name__ == "__main__":
    tunnel = ngrok.connect(5000, "http")  # expect: public-tunnel
    print(tunnel.public_url)
    app.run(port=5000)
