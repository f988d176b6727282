"""Conditions that prove who asks, and conditions that do not."""

from taintcase import sink, source
from webcase import SECRET, App, request, session, visitor

app = App()


def known():
    return "user" in session


def has_key():
    return request.headers.get("X-Key") == SECRET


def always():
    return True


@app.route("/session")
def with_a_session():
    if session.get("user"):
        sink(source())  # no flow


@app.route("/without")
def without_a_session():
    if not session.get("user"):
        sink(source())  # flow


@app.route("/none")
def not_none():
    if session.get("user") is not None:
        sink(source())  # no flow
        return
    sink(source())  # flow


@app.route("/helper")
def asks_a_helper():
    if not known():
        return
    sink(source())  # no flow


@app.route("/always")
def asks_a_helper_that_says_yes():
    if not always():
        return
    sink(source())  # flow


@app.route("/key")
def compares_a_key():
    if has_key():
        sink(source())  # no flow


@app.route("/role")
def in_a_role():
    if "staff" in visitor.roles:
        sink(source())  # no flow


@app.route("/either")
def either():
    if session.get("user") or request.args.get("page"):
        sink(source())  # flow


@app.route("/and")
def both():
    if session.get("user") and request.args.get("page"):
        sink(source())  # no flow


@app.route("/page")
def of_a_page():
    if request.args["page"] == "1":
        sink(source())  # flow


app.serve()
