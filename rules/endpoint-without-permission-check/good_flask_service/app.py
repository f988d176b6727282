from auth import role_required
from flask import Flask, jsonify
from stock import stock_levels

app = Flask(__name__)


@app.get("/stock")
@role_required("warehouse")
def stock():
    return jsonify(stock_levels())
