"""Models of handlers, of what checks who asks, and of whose data it is."""

from sp_policy_lint.policy import Dependency, Evidence, Guard, Handler, Index, Memory, Owner, Target, load, parse_port

MODEL = """
handlers:
  - {at: "web.App.{get,post}", kind: log, given: [information], needs: "arg[needs]"}
  - {name: handler, parameters: [event, context], kind: log, port: 'return["body"]'}
checks:
  - {at: "{web.signed_in,*.staff_only}", marks: redacted}
evidence:
  - {kind: information, marks: redacted, compared: true}
refusals:
  - {literal: "401", marks: redacted}
guards:
  - {at: web.App.before}
  - {at: web.App.mount, call: self, before: "arg[0, part]"}
dependencies:
  - {at: web.Needs, call: "arg[0]"}
stops:
  - {at: web.refuse}
owners:
  - {import: client, port: "self.arg[account]", kind: information, marks: redacted}
memories:
  - {at: web.cache, kind: log, keyed: information}
"""


def read(rules):
    return load(rules({"models/web.yaml": MODEL}))


def test_what_is_read(rules):
    models = read(rules).models
    by_name = next(handler for handler in models.handlers if handler.target.names)
    assert by_name == Handler(
        Target(names=("handler",), parameters=("event", "context")), "log", parse_port('return["body"]')
    )
    assert Evidence("information", ("redacted",), compared=True) in models.evidence
    assert Guard(Target(at=("web.App.mount",)), parse_port("self"), parse_port("arg[0, part]")) in models.guards
    assert Dependency(Target(at=("web.Needs",)), parse_port("arg[0]")) in models.dependencies
    owner = Owner(Target(imports=("client",)), parse_port("self.arg[account]"), "information", ("redacted",))
    assert owner in models.owners
    assert Memory(Target(at=("web.cache",)), "log", "information") in models.memories


def test_what_is_found(rules):
    index = Index(read(rules))
    assert index.facts(("web.App.post",)).handlers
    assert index.facts(("web.App.before",)).guards
    assert index.facts(("web.refuse",)).stops
    assert index.facts(("web.cache",)).memories
    assert set(index.handler_names) == {"handler"}
    assert set(index.refusing_literals) == {"401"}


def test_a_function_of_the_project_is_taken_at_its_word_as_a_check(rules):
    index = Index(read(rules))
    assert index.own_facts(("shop.auth.staff_only",)).checks
    assert not index.own_facts(("shop.auth.signed_in",)).checks
