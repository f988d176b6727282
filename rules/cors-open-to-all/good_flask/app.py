import os

from flask import Flask
from flask_cors import CORS
from stock import api

app = Flask(__name__)
app.register_blueprint(api)
CORS(app, origins=["https://ops.example.com"])
CORS(app, origins=os.environ["OPS_ORIGINS"].split(","))
CORS(app, resources={r"/api/*": {"origins": "https://ops.example.com"}})
