from webcase import refuse, request, session, verify


def user():
    return verify(request.headers.get("Authorization", ""))


def only_signed_in():
    if request.path == "/login":
        return None
    if not session.get("user"):
        return "sign in first", 401
    return None


def count():
    session.pop("visits", None)
