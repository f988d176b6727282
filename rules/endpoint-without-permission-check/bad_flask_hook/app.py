from auth import ask_to_sign_in
from flask import Flask, jsonify
from stock import stock_levels

app = Flask(__name__)
app.before_request(ask_to_sign_in)


@app.get("/stock")
def stock():
    return jsonify(stock_levels())  # expect: endpoint-without-permission-check
