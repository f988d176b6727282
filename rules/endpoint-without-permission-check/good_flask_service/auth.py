import functools

from flask import abort, session


def role_required(role):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            if session.get("role") != role:
                abort(403)
            return view(*args, **kwargs)

        return wrapper

    return decorate
