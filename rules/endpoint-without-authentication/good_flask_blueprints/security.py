import functools
import hmac
import os

from flask import abort, session


def valid_key(given):
    return hmac.compare_digest(given, os.environ["DASHBOARD_KEY"])


def staff(team):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            if team not in session.get("teams", []):
                abort(403)
            return view(*args, **kwargs)

        return wrapper

    return decorate
