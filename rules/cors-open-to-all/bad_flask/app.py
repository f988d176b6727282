from flask import Flask
from flask_cors import CORS
from stock import api

app = Flask(__name__)
app.register_blueprint(api)
CORS(app, resources={r"/api/*": {"origins": "*"}})  # expect: cors-open-to-all
CORS(app)  # expect: cors-open-to-all
