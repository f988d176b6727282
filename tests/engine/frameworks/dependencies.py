"""Dependencies of handlers: as defaults, in annotations, of dependencies."""

from typing import Annotated

from taintcase import sink, source
from webcase import App, Needs, Refused, refuse, request, verify

app = App()


def token():
    return request.headers.get("Authorization", "")


def page():
    return int(request.args["page"])


def user(given=Needs(token)):
    return verify(given)


async def user_async(given: Annotated[str, Needs(token)]):
    return verify(given)


def by_lookup(given: Annotated[str, Needs(token)]):
    known = {"x": "someone"}.get(given)
    if known is None:
        raise Refused(401)
    return known


def perhaps(given=Needs(token)):
    try:
        return verify(given)
    except Refused:
        return None


def staff(who=Needs(user)):
    if who["role"] != "staff":
        refuse(403)


class Role:
    def __init__(self, name):
        self.name = name

    def __call__(self, who=Needs(user)):
        if who["role"] != self.name:
            refuse(403)


User = Annotated[dict, Needs(user)]


@app.route("/page")
def needs_a_page(number=Needs(page)):
    sink(source())  # flow


@app.route("/user")
def needs_a_user(who=Needs(user)):
    sink(source())  # no flow


@app.route("/annotated")
def needs_an_annotated_user(who: Annotated[dict, Needs(user)]):
    sink(source())  # no flow


@app.route("/alias")
def needs_a_named_type(who: User):
    sink(source())  # no flow


@app.route("/async")
async def needs_async(who: Annotated[dict, Needs(user_async)]):
    sink(source())  # no flow


@app.route("/lookup")
def needs_a_lookup(who=Needs(by_lookup)):
    sink(source())  # no flow


@app.route("/perhaps")
def greets_those_it_knows(who=Needs(perhaps)):
    sink(source())  # flow


@app.route("/perhaps/asked")
def asks_for_more(who=Needs(perhaps)):
    if who is None:
        return
    sink(source())  # no flow


@app.route("/chain")
def needs_staff(_=Needs(staff)):
    sink(source())  # no flow


@app.route("/instance")
def needs_a_role(_=Needs(Role("staff"))):
    sink(source())  # no flow


@app.route("/token")
def has_a_token_only(given=Needs(token)):
    sink(source(), given)  # flow


@app.route("/route", needs=[Needs(user)])
def by_the_route():
    sink(source())  # no flow


@app.route("/route/page", needs=[Needs(page)])
def by_the_route_in_vain():
    sink(source())  # flow


app.serve()
