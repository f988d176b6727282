"""Loading a policy: what comes out, and every mistake with its place."""

import datetime

import pytest

from sp_policy_lint.errors import RuleErrors
from sp_policy_lint.policy import (
    Alias,
    Callback,
    Checked,
    Clause,
    Confidence,
    FlowCheck,
    ForbidCheck,
    Handled,
    HostFact,
    Http,
    Kind,
    Matches,
    Propagator,
    Purpose,
    Question,
    RequireCheck,
    Sanitizer,
    SecretCheck,
    SecretPattern,
    Severity,
    Sink,
    Source,
    Target,
    TypeFact,
    When,
    Where,
    load,
    parse_port,
)

from .mistakes import MODEL_ERRORS, RULE_ERRORS, WORD_ERRORS, rule, split

RULE = 'id: r\ntitle: T\nseverity: error\nmessage: "m"\nwhy: W\n'


def errors(root, extend=()):
    with pytest.raises(RuleErrors) as caught:
        load(root, extend)
    return [str(error).replace(f"{root.as_posix()}/", "") for error in caught.value.errors]


def test_a_policy(rules):
    root = rules()
    policy = load(root)
    assert policy.kinds["information.pii"] == Kind("information.pii", "source", "Personal data")
    assert policy.purposes == (Purpose("marketing", ("crm",)), Purpose("tax", ("vat",)))
    assert policy.clauses == (Clause("4.1", "Purpose"), Clause("4.5", "Protection"))
    (rule,) = policy.rules
    assert (rule.id, rule.severity, rule.confidence, rule.clauses) == (
        "pii-in-log",
        Severity.ERROR,
        Confidence.HIGH,
        ("4.5",),
    )
    assert rule.check == FlowCheck(("information.pii",), ("log",), unless=("redacted",))
    assert rule.folder == root / "pii-in-log"


def test_facts(rules):
    root = rules(
        {
            "models/shop.yaml": """\
sources:
  - at: "shop.Orders.{get,list}"
    port: return.payload
    kind: information.pii
    where:
      self.arg[version]: [absent, v0, 012, 2026-01-01, NO, " "]
      arg[1, verify]: [False, None, 1.5, {matches: ^x}, "1"]
  - {name: "{buyer_email,buyer-email}", within: information, kind: information.pii.email}
  - {parameter: [email, mail], kind: information.pii.email}
  - http: {host: "*.shop.com", path: ["/orders/{id}", /buyers], method: GET}
    kind: information
sinks:
  - {at: requests.post, port: ["arg[data]", "arg[1:]"], kind: http, host: "arg[0, url]"}
  - {http: {host: api.crm.com}, kind: marketing}
propagators:
  - {at: json.dumps, from: "arg[0]", to: return, whole: true}
sanitizers:
  - {at: box.seal, port: return, marks: [encrypted, redacted]}
  - {name: "{order_id,id}", clears: "*"}
  - {at: len, port: return, clears: [information.pii]}
types:
  - {at: "boto3.client('s3')", returns: boto3.S3}
callbacks:
  - {at: map, call: "arg[0]", given: ["arg[1][*]"], to: "return[*]"}
aliases:
  - {at: shop.aio, of: shop}
hosts:
  - {host: ["*.Shop.com", shop.io], category: amazon, title: Shop}
"""
        }
    )
    port = parse_port
    models = load(root).models
    conditions = ("absent", "v0", "012", "2026-01-01", "NO", " ")
    assert models.sources == (
        Source(
            Target(at=("shop.Orders.get", "shop.Orders.list")),
            "information.pii",
            port("return.payload"),
            where=(
                Where(port("self.arg[version]"), conditions),
                Where(port("arg[1, verify]"), (False, None, 1.5, Matches("^x"), "1")),
            ),
        ),
        Source(Target(names=("buyer_email", "buyer-email")), "information.pii.email", within="information"),
        Source(Target(parameters=("email", "mail")), "information.pii.email"),
        Source(Target(http=Http(("*.shop.com",), ("/orders/{id}", "/buyers"), ("GET",))), "information"),
    )
    assert models.sinks == (
        Sink(Target(at=("requests.post",)), "http", (port("arg[data]"), port("arg[1:]")), port("arg[0, url]")),
        Sink(Target(http=Http(("api.crm.com",))), "marketing"),
    )
    assert models.propagators == (Propagator(Target(at=("json.dumps",)), (port("arg[0]"),), port("return"), True),)
    assert models.sanitizers == (
        Sanitizer(Target(at=("box.seal",)), port("return"), marks=("encrypted", "redacted")),
        Sanitizer(Target(names=("order_id", "id")), clears=("*",)),
        Sanitizer(Target(at=("len",)), port("return"), clears=("information.pii",)),
    )
    assert models.types == (TypeFact(Target(at=("boto3.client('s3')",)), "boto3.S3"),)
    assert models.callbacks == (Callback(Target(at=("map",)), port("arg[0]"), (port("arg[1][*]"),), port("return[*]")),)
    assert models.aliases == (Alias(("shop.aio",), "shop"),)
    assert models.hosts == (HostFact(("*.shop.com", "shop.io"), "amazon", "Shop"),)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        (
            "flow: {from: [information], to: [http, log], through: [redacted, encrypted],"
            " when: {purpose: tax, host: [external, marketing]}}",
            FlowCheck(
                ("information",),
                ("http", "log"),
                ("redacted", "encrypted"),
                when=When(("tax",), ("external", "marketing")),
            ),
        ),
        (
            "forbid: {import: mws, removal: 2024-03-31, instead: SP-API, title: MWS}",
            None,
        ),
        (
            "require: {when: {at: a.b}, have: [{literal: x}, {name: y}], in: function}",
            None,
        ),
        (
            "secret: {patterns: [{pattern: 'Atzr[|].+', names: token, entropy: 3.5, title: Token}]}",
            SecretCheck((SecretPattern("Atzr[|].+", "token", 3.5, "Token"),)),
        ),
    ],
)
def test_checks(rules, text, check):
    (rule,) = load(rules({"pii-in-log/rule.yaml": None, "r/rule.yaml": RULE + text})).rules
    if check is not None:
        assert rule.check == check
    match rule.check:
        case ForbidCheck((pattern,)):
            assert pattern.target == Target(imports=("mws",))
            assert (pattern.removal, pattern.instead, pattern.title) == (datetime.date(2024, 3, 31), "SP-API", "MWS")
        case RequireCheck((when,), have, scope):
            assert when.target == Target(at=("a.b",))
            assert [each.target for each in have] == [Target(literals=("x",)), Target(names=("y",))]
            assert scope == "function"


@pytest.mark.parametrize(("text", "message"), MODEL_ERRORS, ids=[text for text, _ in MODEL_ERRORS])
def test_mistakes_in_models(rules, text, message):
    text, place = split(text)
    (error,) = errors(rules({"models/bad.yaml": text}))
    assert error.startswith(f"models/bad.yaml:{place}: {message}")


@pytest.mark.parametrize(
    ("text", "message"), RULE_ERRORS, ids=[text.strip().rpartition("\n")[2] for text, _ in RULE_ERRORS]
)
def test_mistakes_in_rules(rules, text, message):
    text, place = split(text)
    (error,) = errors(rules({"r/rule.yaml": text}))
    assert error.startswith(f"r/rule.yaml:{place}: {message}")


def test_ids_are_kebab_case(rules):
    found = errors(rules({"Bad_Id/rule.yaml": rule(id="Bad_Id")}))
    assert found == ["Bad_Id/rule.yaml:1:5: 'Bad_Id' is not a kebab-case word (small letters, digits, '-')"]


@pytest.mark.parametrize(("file", "text", "message"), WORD_ERRORS, ids=[text for _, text, _ in WORD_ERRORS])
def test_mistakes_in_words(rules, file, text, message):
    text, place = split(text)
    if "note" in text:
        message = "unknown key 'note' in a clause"
    (error,) = errors(rules({file: text}))
    assert error.startswith(f"{file}:{place}: {message}")


def test_all_mistakes_of_all_files_come_at_once_in_order(rules):
    root = rules(
        {
            "models/a.yaml": "sources:\n  - {at: a.}\n  - {name: b, kind: nope}\n",
            "r/rule.yaml": rule(severity="bad", clauses="[9.9]", flow="{from: log}"),
        }
    )
    places = [error.split(": ")[0] for error in errors(root)]
    assert places == [
        *("models/a.yaml:2:5", "models/a.yaml:2:12", "models/a.yaml:3:21"),
        *("r/rule.yaml:3:11", "r/rule.yaml:6:7", "r/rule.yaml:6:14", "r/rule.yaml:7:11"),
    ]


def test_a_broken_file_of_words_makes_no_further_noise(rules):
    (error,) = errors(rules({"kinds.yaml": "kinds: ["}))
    assert error.startswith("kinds.yaml:")


def test_words_are_declared_once(rules):
    more = rules(
        {
            "kinds.yaml": "kinds:\n  log: {is: sink, title: Again}\n",
            "clauses.yaml": 'clauses:\n  "4.1": {title: Again}\n',
            "pii-in-log/rule.yaml": rule(id="pii-in-log"),
        },
        folder="more",
        base=False,
    )
    root = rules()
    found = [
        each.replace(f"{more.as_posix()}/", "+").replace(f"{root.as_posix()}/", "") for each in errors(root, [more])
    ]
    assert found == [
        "+clauses.yaml:2:3: the clause '4.1' is declared twice, first at clauses.yaml:2:3",
        "+kinds.yaml:2:3: the kind 'log' is declared twice, first at kinds.yaml:5:3",
        "+pii-in-log/rule.yaml:1:5: the rule 'pii-in-log' is declared twice, first at pii-in-log/rule.yaml:1:5",
    ]


def test_an_extending_folder_holds_any_part(rules):
    root = rules()
    only_rules = rules({"r/rule.yaml": rule()}, folder="only-rules", base=False)
    only_models = rules({"models/b.yaml": "types: [{at: a, returns: b}]"}, folder="only-models", base=False)
    words = """\
kinds: {information.shop: {is: source, title: S}}
purposes: {tax: {words: [steuer, vat]}, hr: {words: [hr]}}
"""
    only_words = rules({"kinds.yaml": words}, folder="only-words", base=False)
    policy = load(root, [only_rules, only_models, only_words])
    assert [each.id for each in policy.rules] == ["pii-in-log", "r"]
    assert len(policy.models.types) == 1
    assert "information.shop" in policy.kinds
    assert policy.purposes[1:] == (Purpose("tax", ("vat", "steuer")), Purpose("hr", ("hr",)))


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"kind.yaml": "a: b"}, "kind.yaml: this file is not read; did you mean 'kinds.yaml'?"),
        ({"kinds.yml": "a: b"}, "kinds.yml: this file is not read; did you mean 'kinds.yaml'?"),
        ({"boto3.yaml": "a: b"}, "boto3.yaml: this file is not read; models and rules have folders of their own"),
        ({"models/a.yml": "a: b"}, "models/a.yml: this file is not read; did you mean 'a.yaml'?"),
        ({"r/rule.yml": "a: b"}, "r: the folder has no rule.yaml; did you mean 'rule.yaml'?"),
        ({"r/bad.py": ""}, "r: the folder has no rule.yaml"),
    ],
)
def test_files_that_would_be_ignored_are_mistakes(rules, files, message):
    (error,) = errors(rules(files))
    assert error.startswith(message)


def test_folders_that_hold_nothing_are_mistakes(rules, tmp_path):
    (tmp_path / "empty").mkdir()
    root = rules({".hidden/x": "", "_drafts/x": "", "README.md": ""})
    (tmp_path / "missing.yaml").write_text("")
    for folder, message in [
        ("empty", "the folder holds no kinds, clauses, models or rules"),
        ("missing", "there is no such folder"),
        ("missing.yaml", "there is no such folder"),
    ]:
        (error,) = errors(root, [tmp_path / folder])
        assert error == f"{(tmp_path / folder).as_posix()}: {message}"


def test_the_digest_knows_content_and_nothing_else(rules):
    first = load(rules()).digest
    assert first == load(rules(folder="elsewhere")).digest
    assert len(first) == 64
    changed = load(rules({"clauses.yaml": 'clauses: {"4.5": {title: Other}}'}, folder="changed")).digest
    assert changed != first
    more = rules({"models/b.yaml": "types: [{at: a, returns: b}]"}, folder="more", base=False)
    assert load(rules(), [more]).digest != first


def test_byte_order_mark(rules):
    text = b"\xef\xbb\xbf" + rule(severity="bad").encode()
    assert errors(rules({"r/rule.yaml": text}))[0].startswith("r/rule.yaml:3:11: ")


def test_clauses_say_how_they_are_checked(rules):
    text = """
clauses:
  "4.1": {title: Purpose, checked: rules}
  "4.5":
    title: Protection
    meaning: Data is protected.
    checked: rules in part
    unseen: Disks.
    questions: {disks: Are disks encrypted?}
"""
    purpose, protection = load(rules({"clauses.yaml": text})).clauses
    assert purpose == Clause("4.1", "Purpose", checked=Checked.RULES)
    question = Question("disks", "Are disks encrypted?")
    assert protection == Clause("4.5", "Protection", "Data is protected.", Checked.IN_PART, "Disks.", (question,))


GIVING = {
    "kinds.yaml": """
kinds:
  information: {is: source, title: D}
  information.pii: {is: source, title: P}
  key: {is: source, title: K}
  log: {is: sink, title: L}
""",
    "models/shop.yaml": """
sources:
  - {at: "shop.{orders,buyers}", port: return, kind: information.pii}
  - {at: shop.sign_in, port: return, kind: key}
  - {name: email, kind: information.pii}
  - {http: {host: api.shop.example}, port: return, kind: information}
""",
}


def test_what_a_call_gives_becomes_the_names_of_the_models(rules):
    check = "forbid: {gives: information, title: Mine, handled: {by: retry, catches: '{Timeout,HTTPError}'}}\n"
    (found,) = load(rules({**GIVING, "r/rule.yaml": RULE + check}, base=False)).rules
    calls, requests = found.check.patterns
    assert calls.target == Target(at=("shop.buyers", "shop.orders"))
    assert requests.target == Target(http=Http(("api.shop.example",)))
    for pattern in (calls, requests):
        assert (pattern.title, pattern.handled) == ("Mine", Handled("retry", ("Timeout", "HTTPError")))


def test_only_data_is_given(rules):
    (error,) = errors(rules({**GIVING, "r/rule.yaml": RULE + "forbid: {gives: log}\n"}, base=False))
    assert "'log' is a sink, a kind of data is meant here" in error
