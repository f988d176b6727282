"""Handlers that ask in their body who it is, or do not."""

from taintcase import sink, source
from webcase import App, deny, is_signed_in, refuse, request, session, verify, visitor

app = App()


@app.route("/open")
def open_to_all():
    sink(source())  # flow


@app.route("/abort")
def refuses_strangers():
    if not visitor.is_authenticated:
        refuse()
    sink(source())  # no flow


@app.route("/other")
def refuses_something_else():
    if request.args["page"] == "0":
        raise ValueError("no such page")
    sink(source())  # flow


@app.route("/early")
def answers_before_it_asks():
    sink(source())  # flow
    if not session.get("user"):
        refuse()
    sink(source())  # no flow


@app.route("/nested")
def asks_in_one_way_only():
    if request.args.get("full"):
        if not session.get("user"):
            refuse()
    sink(source())  # flow


@app.route("/returns")
def returns_a_refusal():
    if "user" not in session:
        return deny()
    sink(source())  # no flow
    return "ok", 200


@app.route("/literal")
def returns_a_code():
    known = session.get("user")
    if known is None:
        return "sign in first", 401
    sink(source())  # no flow
    return "ok", 200


@app.route("/page")
def returns_another_code():
    if request.args["page"] == "7":
        return "no such page", 404
    sink(source())  # flow
    return "ok", 200


@app.route("/truth")
def shows_to_those_who_signed_in():
    if is_signed_in():
        sink(source())  # no flow
    else:
        sink(source())  # flow


@app.route("/stored")
def keeps_the_verdict():
    known = is_signed_in()
    if not known:
        return
    sink(source())  # no flow


@app.route("/ignored")
def ignores_the_verdict():
    is_signed_in()
    sink(source())  # flow


@app.route("/verify")
def verifies_a_token():
    verify(request.headers.get("Authorization", ""))
    sink(source())  # no flow


@app.route("/swallow")
def swallows_the_refusal():
    try:
        verify(request.headers.get("Authorization", ""))
    except Exception:
        pass
    sink(source())  # flow


app.serve()
