from flask import Flask, jsonify, request
from orders_api import api
from security import valid_key


def create_app():
    app = Flask(__name__)

    @app.before_request
    def ask_for_key():
        if request.path == "/health":
            return None
        if not valid_key(request.headers.get("X-Api-Key", "")):
            return jsonify(error="unknown key"), 401
        return None

    app.register_blueprint(api, url_prefix="/api")
    return app
