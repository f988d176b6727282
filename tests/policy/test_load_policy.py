"""Loading a policy: what comes out, and every mistake with its place."""

import datetime

import pytest

from sp_policy_lint.errors import RuleErrors
from sp_policy_lint.policy import (
    Alias,
    Callback,
    Clause,
    Confidence,
    FlowCheck,
    ForbidCheck,
    HostFact,
    Http,
    Kind,
    Matches,
    Propagator,
    Purpose,
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

HERE = "«"
"""Marks in a row's text the place that the error must name."""

RULE = 'id: r\ntitle: T\nseverity: error\nmessage: "m"\nwhy: W\n'


def errors(root, extend=()):
    with pytest.raises(RuleErrors) as caught:
        load(root, extend)
    return [str(error).replace(f"{root.as_posix()}/", "") for error in caught.value.errors]


def split(text):
    """The text without the mark, and the mark's place."""
    before, _, after = text.partition(HERE)
    return before + after, f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_a_policy(rules):
    root = rules()
    policy = load(root)
    assert policy.kinds["information.pii"] == Kind("information.pii", "source", "Personal data")
    assert policy.purposes == (Purpose("marketing", ("crm",)), Purpose("tax", ("vat",)))
    assert policy.clauses == (Clause("4.1", "Purpose"), Clause("4.5", "Protection"))
    (rule,) = policy.rules
    assert (rule.id, rule.severity, rule.confidence, rule.clauses) == ("pii-in-log", Severity.ERROR, Confidence.HIGH, ("4.5",))
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
    where: {"self.arg[version]": [absent, v0, 012, 2026-01-01, NO], "arg[1, verify]": [False, None, 1.5, {matches: ^x}, "1"]}
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
    conditions = ("absent", "v0", "012", "2026-01-01", "NO")
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
    assert models.callbacks == (
        Callback(Target(at=("map",)), port("arg[0]"), (port("arg[1][*]"),), port("return[*]")),
    )
    assert models.aliases == (Alias("shop.aio", "shop"),)
    assert models.hosts == (HostFact(("*.shop.com", "shop.io"), "amazon", "Shop"),)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        (
            "flow: {from: [information], to: [http, log], through: [redacted, encrypted], when: {purpose: tax, host: [external, marketing]}}",
            FlowCheck(
                ("information",), ("http", "log"), ("redacted", "encrypted"), when=When(("tax",), ("external", "marketing"))
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


MODEL_ERRORS = [
    ("sources: [{at: a.b, kind: information, «prot: return}]", "unknown key 'prot' in a source; did you mean 'port'?"),
    ("«sorces: []", "unknown key 'sorces' in a model; did you mean 'sources'?"),
    ("sources: «{at: a}", "expected a list, found a mapping"),
    ("sources: «[]", "the list is empty; leave the key out"),
    ("sources: [«text]", "expected a source: a mapping, found text"),
    ("sources: [«{kind: information}]", "exactly one of at, name, parameter, literal, http is needed, found none"),
    (
        "sources: [«{at: a, name: b, kind: information}]",
        "exactly one of at, name, parameter, literal, http is needed, found at and name",
    ),
    ("sources: [«{at: a}]", "a source needs 'kind'"),
    ("sources: [{at: a, kind: «informaton}]", "unknown kind of data 'informaton'; did you mean 'information'?"),
    ("sources: [{at: a, kind: «log}]", "'log' is a sink, a kind of data is meant here"),
    ("sources: [{at: a, kind: «redacted}]", "'redacted' is a mark, a kind of data is meant here"),
    ("sources: [{at: a, kind: «[information]}]", "expected a word, found a list"),
    ("sources: [«{name: a, port: return, kind: information}]", "'port' goes only with at or http"),
    ("sources: [«{at: a, within: information, kind: information}]", "'within' goes only with name or parameter"),
    ("sources: [{at: 'a.{b,«c-d}', kind: information}]", "'-' cannot stand in a dotted name"),
    ("sources: [{at: a.f«(), kind: information}]", "leave out the '()': what a call returns is written like an attribute"),
    ("sources: [{at: «, kind: information}]", "expected a dotted name, found nothing"),
    ("sources: [{at: «{b: c}, kind: information}]", "expected a dotted name, found a mapping"),
    ("sources: [{name: 'a{«', kind: information}]", "'{' is never closed"),
    ("sources: [{parameter: «a-b, kind: information}]", "'a-b' is no identifier"),
    ("sources: [{at: a, port: return«[x], kind: information}]", "'[x]' is no accessor: write .name, [\"key\"], [0] or [*]"),
    ("sources: [{at: a, port: 'arg[0, «\"x\"]', kind: information}]", "write an argument's name without quotes: arg[x]"),
    ("sources: [{at: a, port: «retrun, kind: information}]", "'retrun' is no port; did you mean 'return'?"),
    ("sources: [{at: a, where: {«return: 1}, kind: information}]", "'return' cannot stand here: arg[...] or self.arg[...]"),
    ("sources: [{at: a, where: {«'arg[*]': 1}, kind: information}]", "'arg[*]' cannot stand here"),
    ("sources: [{at: a, where: {'arg[x': 1}, kind: information}]".replace("'arg[x'", "arg«.x"), "'arg' needs to say which"),
    ("sources: [{at: a, where: «[], kind: information}]", "expected a mapping, found a list"),
    ("sources: [{at: a, where: {'arg[0]': {match«es: '('}}, kind: information}]".replace("«", "").replace("'('", "'«('"), "bad regular"),
    ("sources: [{at: a, where: {'arg[0]': {«match: x}}, kind: information}]", "unknown key 'match' in a condition; did you"),
    ("sources: [{at: a, where: {'arg[0]': «}, kind: information}]", "expected a constant or {matches: REGEX}, found nothing"),
    ("sources: [{http: «{path: /a}, kind: information}]", "http needs 'host'"),
    ("sources: [{http: {host: «'https://a.b'}, kind: information}]", "'https://a.b' is no host: write it without scheme and path"),
    ("sources: [{http: {host: 'a.b«/c'}, kind: information}]", "'a.b/c' is no host"),
    ("sources: [{http: {host: a.b, path: «c}, kind: information}]", "the path 'c' does not start with '/'"),
    ("sources: [{http: {host: a.b, path: '/c«?d'}, kind: information}]", "a path holds no blanks, query or fragment"),
    ("sources: [{http: {host: a.b, method: «GTE}, kind: information}]", "unknown method 'GTE'; did you mean 'GET'?"),
    ("sinks: [«{at: a, kind: log}]", "'at' needs 'port'"),
    ("sinks: [{at: a, kind: «information, port: 'arg[0]'}]", "'information' is a source, a kind of sink is meant here"),
    ("sinks: [{at: a, kind: «lgo, port: 'arg[0]'}]", "unknown kind of sink 'lgo'; did you mean 'log'?"),
    ("sinks: [{at: a, kind: log, port: 'arg[0]', host: «return}]", "'return' cannot stand here"),
    ("propagators: [«{at: a, from: self}]", "a propagator needs 'to'"),
    ("propagators: [{at: a, from: «return, to: return}]", "'return' cannot stand here: an argument or self is meant"),
    ("propagators: [{at: a, from: self, to: return, whole: «yes}]", "'yes' is neither true nor false"),
    ("sanitizers: [«{at: a, port: return}]", "exactly one of marks, clears is needed, found none"),
    ("sanitizers: [«{at: a, port: return, marks: redacted, clears: '*'}]", "exactly one of marks, clears is needed, found marks and"),
    ("sanitizers: [«{at: a, marks: redacted}]", "'at' needs 'port'"),
    ("sanitizers: [«{name: a, marks: redacted}]", "'marks' goes only with at"),
    ("sanitizers: [{at: a, port: return, marks: «redact}]", "unknown mark 'redact'; did you mean 'redacted'?"),
    ("sanitizers: [{at: a, port: return, marks: «log}]", "'log' is a sink, a mark is meant here"),
    ("sanitizers: [{at: a, port: return, clears: [«log]}]", "'log' is a sink, a kind of data is meant here"),
    ("types: [«{at: a}]", "a type needs 'returns'"),
    ("types: [{at: a, returns: «'{b,c}'}]", "one name is meant here, not alternatives"),
    ("types: [{at: a, returns: «'*.b'}]", "a plain dotted name is meant here"),
    ("callbacks: [{at: a, call: «self}]", "'self' cannot stand here"),
    ("callbacks: [{at: a, call: 'arg[0]', given: «self}]", "expected a list, found text"),
    ("aliases: [«{at: a}]", "an alias needs 'of'"),
    ("hosts: [{host: a.b, category: «amazn}]", "unknown category of a service 'amazn'; did you mean 'amazon'?"),
    ("hosts: [{host: a.b, category: «external}]", "unknown category of a service 'external'"),
]


@pytest.mark.parametrize(("text", "message"), MODEL_ERRORS, ids=[text for text, _ in MODEL_ERRORS])
def test_mistakes_in_models(rules, text, message):
    text, place = split(text)
    (error,) = errors(rules({"models/bad.yaml": text}))
    assert error.startswith(f"models/bad.yaml:{place}: {message}")


def rule(**changes):
    lines = {"id": "r", "title": "T", "severity": "error", "message": "m", "why": "W", "flow": "{from: information, to: log}"}
    return "".join(f"{key.rstrip('_')}: {value}\n" for key, value in {**lines, **changes}.items() if value is not None)


RULE_ERRORS = [
    (rule(id="«rr"), "the id 'rr' differs from the name of its folder, 'r'"),
    (rule(title=None).replace("id", "«id", 1), "a rule needs 'title'"),
    (rule(why="«"), "expected a text, found nothing"),
    (rule(why="«~"), "expected a text, found nothing"),
    (rule(why="'« '").replace("'«", "«'"), "expected a text, found nothing"),
    (rule(title="«[a]"), "expected a text, found a list"),
    (rule(severity="«eror"), "unknown severity 'eror'; did you mean 'error'?"),
    (rule(severity="«fatal"), "unknown severity 'fatal'; known are error, warning, note"),
    (rule(confidence="«hihg"), "unknown confidence 'hihg'; did you mean 'high'?"),
    (rule(cwe="«CWE-200"), "'CWE-200' is no whole number"),
    (rule(clauses="«4.5"), "expected a list, found text"),
    (rule(clauses="[4.1, «4.9]"), "unknown clause '4.9'"),
    (rule(message="'a «{sorce}'"), "unknown placeholder '{sorce}'; did you mean 'source'?"),
    (rule(message="'a «{source.x}'"), "unknown placeholder '{source.x}'"),
    (rule(message="'a «{source!r}'"), "unknown placeholder '{source}'"),
    (rule(message="'a «{}'"), "unknown placeholder '{}'; known are {source}, {sink}, {title}, {instead}, {removal}"),
    (rule(message="«'a {source'"), "bad placeholder: "),
    ("«" + rule(flow=None), "exactly one of flow, forbid, require, secret is needed, found none"),
    ("«" + rule(forbid="{at: a}"), "exactly one of flow, forbid, require, secret is needed, found flow and forbid"),
    (rule(**{"«sevrity": "error"}), "unknown key 'sevrity' in a rule; did you mean 'severity'?"),
    (rule(flow="«{from: information}"), "a flow needs 'to'"),
    (rule(flow="{from: «log, to: log}"), "'log' is a sink, a kind of data is meant here"),
    (rule(flow="{from: information, to: «information}"), "'information' is a source, a kind of sink is meant here"),
    (rule(flow="{from: [information, «informtion.pii], to: log}"), "unknown kind of data 'informtion.pii'; did you mean"),
    (rule(flow="{from: information, to: log, unless: «redactd}"), "unknown mark 'redactd'; did you mean 'redacted'?"),
    (rule(flow="{from: information, to: log, when: {purpose: «marketting}}"), "unknown purpose 'marketting'; did you mean"),
    (rule(flow="{from: information, to: log, when: {host: «extern}}"), "unknown category of a host 'extern'; did you mean 'external'"),
    (rule(flow=None, forbid="«{title: a}"), "exactly one of at, name, parameter, literal, import, http is needed, found none"),
    (rule(flow=None, forbid="{import: a, removal: «31.12.2026}"), "'31.12.2026' is no date of the form YYYY-MM-DD"),
    (rule(flow=None, forbid="{import: a, removal: «2026-02-30}"), "'2026-02-30' is no date: "),
    (rule(flow=None, forbid="{import: «'*.a'}"), "a plain dotted name is meant here"),
    (rule(flow=None, forbid="«{import: a, where: {'arg[0]': 1}}"), "'where' goes only with at or http"),
    (rule(flow=None, require="«{when: {at: a}}"), "a requirement needs 'have'"),
    (rule(flow=None, require="{when: {at: a}, have: {at: b}, in: «fil}"), "unknown scope 'fil'; did you mean 'file'?"),
    (rule(flow=None, secret="{patterns: [{pattern: 'a[«'}]}"), "bad regular expression: unterminated character set"),
    (rule(flow=None, secret="{patterns: [{pattern: '«*'}]}"), "bad regular expression: nothing to repeat"),
    (rule(flow=None, secret="{patterns: [{pattern: a, entropy: «-1}]}"), "'-1' is no number from 0 up"),
    (rule(flow=None, secret="«{}"), "secrets needs 'patterns'"),
]


@pytest.mark.parametrize(("text", "message"), RULE_ERRORS, ids=[text.strip().rpartition("\n")[2] for text, _ in RULE_ERRORS])
def test_mistakes_in_rules(rules, text, message):
    text, place = split(text)
    (error,) = errors(rules({"r/rule.yaml": text}))
    assert error.startswith(f"r/rule.yaml:{place}: {message}")


def test_ids_are_kebab_case(rules):
    found = errors(rules({"Bad_Id/rule.yaml": rule(id="Bad_Id")}))
    assert found == ["Bad_Id/rule.yaml:1:5: 'Bad_Id' is not a kebab-case word (small letters, digits, '-')"]


WORD_ERRORS = [
    ("kinds.yaml", "kinds: {«Log: {is: sink, title: L}}", "'Log' is not kebab-case words with dots between"),
    ("kinds.yaml", "kinds: {log: «{is: sink}}", "a kind needs 'title'"),
    ("kinds.yaml", "kinds: {log: {is: «snk, title: L}}", "unknown role 'snk'; did you mean 'sink'?"),
    ("kinds.yaml", "kinds: {«a.b: {is: sink, title: L}, aa: {is: sink, title: A}}", "'a.b' refines 'a', which is not declared"),
    ("kinds.yaml", "kinds: {a: {is: mark, title: L}, «a.b: {is: sink, title: L}}", "'a.b' is a sink, but 'a', which it refines, is a mark"),
    ("kinds.yaml", "purposes: {tax: «{}}", "a purpose needs 'words'"),
    ("kinds.yaml", "purposes: {tax: {words: [«Vat]}}", "'Vat' is not a kebab-case word"),
    ("kinds.yaml", "«kind: {}", "unknown key 'kind' in the words; did you mean 'kinds'?"),
    ("clauses.yaml", "clauses: {«4.: {title: T}}", "'4.' is not the number of a clause, such as 4.1"),
    ("clauses.yaml", "clauses: {'4.1': {title: T, «note: x}}", "unknown key 'note' in a clause; did you mean"),
    ("clauses.yaml", "clauses: «{}", "the mapping is empty; leave the key out"),
]


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
    found = [each.replace(f"{more.as_posix()}/", "+").replace(f"{root.as_posix()}/", "") for each in errors(root, [more])]
    assert found == [
        "+clauses.yaml:2:3: the clause '4.1' is declared twice, first at clauses.yaml:2:3",
        "+kinds.yaml:2:3: the kind 'log' is declared twice, first at kinds.yaml:5:3",
        "+pii-in-log/rule.yaml:1:5: the rule 'pii-in-log' is declared twice, first at pii-in-log/rule.yaml:1:5",
    ]


def test_an_extending_folder_holds_any_part(rules):
    root = rules()
    only_rules = rules({"r/rule.yaml": rule()}, folder="only-rules", base=False)
    only_models = rules({"models/b.yaml": "types: [{at: a, returns: b}]"}, folder="only-models", base=False)
    words = "kinds: {information.shop: {is: source, title: S}}\npurposes: {tax: {words: [steuer, vat]}, hr: {words: [hr]}}\n"
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
