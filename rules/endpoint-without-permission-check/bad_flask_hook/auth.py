from flask import redirect, request, session, url_for


def ask_to_sign_in():
    if request.endpoint in ("login", "static"):
        return None
    if session.get("employee") is None:
        return redirect(url_for("login", next=request.path))
    return None
