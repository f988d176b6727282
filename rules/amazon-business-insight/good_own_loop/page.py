from flask import Flask, jsonify
from totals import by_sku

app = Flask(__name__)


@app.get("/units/<since>")
def units(since):
    found = by_sku(since)
    total = 0
    for count in found.values():
        total += count
    return jsonify({"units": found, "total": total})
