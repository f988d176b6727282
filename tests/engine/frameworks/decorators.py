"""Decorators between the route and the function: some check, some do not."""

import functools

from taintcase import sink, source
from webcase import App, has_role, refuse, session, signed_in

app = App()


def timed(view):
    @functools.wraps(view)
    def wrapper(*args, **named):
        return view(*args, **named)

    return wrapper


def with_session(view):
    @functools.wraps(view)
    def wrapper(*args, **named):
        if not session.get("user"):
            refuse()
        return view(*args, **named)

    return wrapper


def with_team(team):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **named):
            if session.get("team") != team:
                return "no", 403
            return view(*args, **named)

        return wrapper

    return decorate


class Guarded:
    def __init__(self, view):
        self.view = view

    def __call__(self):
        if "user" not in session:
            refuse()
        return self.view()


@app.route("/library")
@signed_in
def by_a_library():
    sink(source())  # no flow


@app.route("/role")
@has_role("staff")
def by_a_role():
    sink(source())  # no flow


@app.route("/timed")
@timed
def by_nothing():
    sink(source())  # flow


@app.route("/session")
@with_session
def by_its_own():
    sink(source())  # no flow


@app.route("/team")
@with_team("dispatch")
def by_its_own_with_arguments():
    sink(source())  # no flow


@app.route("/both")
@timed
@with_session
def stacked():
    sink(source())  # no flow


@app.route("/class")
@Guarded
def by_a_class():
    sink(source())  # no flow


@with_session
@app.route("/late")
def guarded_too_late():
    sink(source())  # flow


def helper():
    sink(source())  # flow


@app.route("/a")
def open_caller():
    helper()


@app.route("/b")
@with_session
def guarded_caller():
    helper()


app.serve()
