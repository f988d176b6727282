"""The shop's own products, for any page: nothing here comes from Amazon."""

from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app)


@app.get("/products")
def products():
    return jsonify([{"sku": "MUG-1", "price": "12.00"}])
