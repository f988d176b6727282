"""Files with one mistake each: text, with a mark at the place that the error must name, and how the message begins."""

HERE = "«"


def split(text):
    """The text without the mark, and the mark's place."""
    before, _, after = text.partition(HERE)
    return before + after, f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


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
    ("sources: [{at: 'a.{b,c«-d}', kind: information}]", "'-' cannot stand in a dotted name"),
    (
        "sources: [{at: a.f«(), kind: information}]",
        "leave out the '()': what a call returns is written like an attribute",
    ),
    ("sources: [{at: «, kind: information}]", "expected a dotted name, found nothing"),
    ("sources: [{at: «{b: c}, kind: information}]", "expected a dotted name, found a mapping"),
    ("sources: [{name: 'a«{', kind: information}]", "'{' is never closed"),
    ("sources: [{parameter: «a-b, kind: information}]", "'a-b' is no identifier"),
    (
        "sources: [{at: a, port: 'return«[x]', kind: information}]",
        "'[x]' is no accessor: write .name, [\"key\"], [0] or [*]",
    ),
    (
        "sources: [{at: a, port: 'arg[0, «\"x\"]', kind: information}]",
        "write an argument's name without quotes: arg[x]",
    ),
    ("sources: [{at: a, port: «retrun, kind: information}]", "'retrun' is no port; did you mean 'return'?"),
    (
        "sources: [{at: a, where: {«return: 1}, kind: information}]",
        "'return' cannot stand here: arg[...], self.arg[...] or assigned",
    ),
    ("sources: [{at: a, where: {«'arg[*]': 1}, kind: information}]", "'arg[*]' cannot stand here"),
    ("sources: [{at: a, where: {arg«.x: 1}, kind: information}]", "'arg' needs to say which"),
    ("sources: [{at: a, where: «[], kind: information}]", "expected a mapping, found a list"),
    ("sources: [{at: a, where: {'arg[0]': {matches: 'a«('}}, kind: information}]", "bad regular expression: missing )"),
    (
        "sources: [{at: a, where: {'arg[0]': {«match: x}}, kind: information}]",
        "unknown key 'match' in a condition; did you",
    ),
    (
        "sources: [{at: a, where: {'arg[0]': «}, kind: information}]",
        "expected a constant, {matches: REGEX} or {above: NUMBER}, found nothing",
    ),
    ("sources: [{http: «{path: /a}, kind: information}]", "http needs 'host'"),
    (
        "sources: [{http: {host: «'https://a.b'}, kind: information}]",
        "'https://a.b' is no host: write it without scheme, port and path",
    ),
    ("sources: [{http: {host: 'a.b«/c'}, kind: information}]", "'a.b/c' is no host"),
    ("sources: [{http: {host: a.b, path: «c}, kind: information}]", "the path 'c' does not start with '/'"),
    ("sources: [{http: {host: a.b, path: '/c«?d'}, kind: information}]", "a path holds no blanks, query or fragment"),
    ("sources: [{http: {host: a.b, method: «GTE}, kind: information}]", "unknown method 'GTE'; did you mean 'GET'?"),
    ("sinks: [«{at: a, kind: log}]", "'at' needs 'port'"),
    ("sinks: [{at: a, kind: «information, port: 'arg[0]'}]", "'information' is a source, a kind of sink is meant here"),
    ("sinks: [{at: a, kind: «lgo, port: 'arg[0]'}]", "unknown kind of sink 'lgo'; did you mean 'log'?"),
    ("sinks: [{at: a, kind: log, port: 'arg[0]', host: «return}]", "'return' cannot stand here"),
    ("propagators: [«{at: a, from: self}]", "a propagator needs 'to'"),
    (
        "propagators: [{at: a, from: «return, to: return}]",
        "'return' cannot stand here: an argument, self or exception is meant",
    ),
    ("propagators: [{at: a, from: self, to: return, whole: «yes}]", "'yes' is neither true nor false"),
    ("sanitizers: [«{at: a, port: return}]", "exactly one of marks, clears is needed, found none"),
    (
        "sanitizers: [«{at: a, port: return, marks: redacted, clears: '*'}]",
        "exactly one of marks, clears is needed, found marks and",
    ),
    ("sanitizers: [«{at: a, marks: redacted}]", "'at' needs 'port'"),
    ("sanitizers: [«{name: a, marks: redacted}]", "'marks' goes only with at"),
    ("sanitizers: [{at: a, port: return, marks: «redact}]", "unknown mark 'redact'; did you mean 'redacted'?"),
    ("sanitizers: [{at: a, port: return, marks: «log}]", "'log' is a sink, a mark is meant here"),
    ("sanitizers: [{at: a, port: return, clears: [«log]}]", "'log' is a sink, a kind of data is meant here"),
    ("types: [«{at: a}]", "a type needs 'returns'"),
    ("types: [{at: a, returns: «'{b,c}'}]", "one name is meant here, not alternatives"),
    ("types: [{at: a, returns: «'*.b'}]", "a plain dotted name is meant here"),
    ("callbacks: [{at: a, call: «return}]", "'return' cannot stand here"),
    ("callbacks: [{at: a, call: 'arg[0]', given: «self}]", "expected a list, found text"),
    ("aliases: [«{at: a}]", "an alias needs 'of'"),
    ("hosts: [{host: a.b, category: «amazn}]", "unknown category of a service 'amazn'; did you mean 'amazon'?"),
    ("hosts: [{host: a.b, category: «external}]", "unknown category of a service 'external'"),
    ("handlers: [«{at: a.route}]", "a handler needs 'kind'"),
    ("handlers: [«{name: handler, kind: log, call: 'arg[0]'}]", "'call' goes only with at"),
    ("handlers: [«{at: a.route, kind: log, parameters: [event]}]", "'parameters' goes only with name"),
    ("handlers: [{at: a.route, kind: log, given: «information}]", "expected a list, found text"),
    ("checks: [«{at: a}]", "a check needs 'marks'"),
    ("checks: [{at: a, marks: «log}]", "'log' is a sink, a mark is meant here"),
    ("evidence: [{kind: «log, marks: redacted}]", "'log' is a sink, a kind of data is meant here"),
    ("refusals: [«{literal: '401', marks: redacted, where: {'arg[0]': 1}}]", "'where' goes only with at"),
    ("guards: [{at: a, call: «return}]", "'return' cannot stand here"),
    ("dependencies: [«{at: a}]", "a dependency needs 'call'"),
    ("stops: [{at: a, «kind: log}]", "unknown key 'kind' in a stop"),
    ("owners: [«{import: a, port: 'arg[0]', kind: information}]", "an owner needs 'marks'"),
    ("memories: [«{at: a, kind: log, keyed: information, key: 'arg[0]'}]", "'key' goes only with port"),
]


def rule(**changes):
    lines = {
        "id": "r",
        "title": "T",
        "severity": "error",
        "message": "m",
        "why": "W",
        "flow": "{from: information, to: log}",
    }
    return "".join(f"{key.rstrip('_')}: {value}\n" for key, value in {**lines, **changes}.items() if value is not None)


RULE_ERRORS = [
    (rule(id="«rr"), "the id 'rr' differs from the name of its folder, 'r'"),
    (rule(title=None).replace("id", "«id", 1), "a rule needs 'title'"),
    (rule().replace("why: W", "why:«"), "expected a text, found nothing"),
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
    (
        rule(flow="{from: [information, «informtion.pii], to: log}"),
        "unknown kind of data 'informtion.pii'; did you mean",
    ),
    (rule(flow="{from: information, to: log, unless: «redactd}"), "unknown mark 'redactd'; did you mean 'redacted'?"),
    (
        rule(flow="{from: information, to: log, when: {purpose: «marketting}}"),
        "unknown purpose 'marketting'; did you mean",
    ),
    (
        rule(flow="{from: information, to: log, when: {host: «extern}}"),
        "unknown category of a host 'extern'; did you mean 'external'",
    ),
    (
        rule(flow=None, forbid="«{title: a}"),
        "exactly one of at, name, parameter, literal, text, import, http, gives is needed, found none",
    ),
    (rule(flow=None, forbid="{import: a, removal: «31.12.2026}"), "'31.12.2026' is no date of the form YYYY-MM-DD"),
    (rule(flow=None, forbid="{import: a, removal: «2026-02-30}"), "'2026-02-30' is no date: "),
    (rule(flow=None, forbid="{import: «'*.a'}"), "a plain dotted name is meant here"),
    (rule(flow=None, forbid="«{import: a, where: {'arg[0]': 1}}"), "'where' goes only with at or http"),
    (rule(flow=None, require="«{when: {at: a}}"), "exactly one of have, use is needed, found none"),
    (rule(flow=None, require="{when: {at: a}, have: {at: b}, in: «fil}"), "unknown scope 'fil'; did you mean 'file'?"),
    (rule(flow=None, secret="{patterns: [{pattern: 'a«['}]}"), "bad regular expression: unterminated character set"),
    (rule(flow=None, secret="\n  patterns:\n    - pattern: «|\n        a"), "the line break at the end"),
    (rule(flow=None, secret="{patterns: [{pattern: «'*'}]}"), "bad regular expression: nothing to repeat"),
    (rule(flow=None, secret="{patterns: [{pattern: «'[[a]b]'}]}"), "bad regular expression: Possible nested set"),
    (
        rule(flow=None, secret="{patterns: [{pattern: «" + "(" * 20_000 + "}]}"),
        "bad regular expression: nested too deep",
    ),
    (rule(cwe="«" + "9" * 5000), "'999"),
    (rule(flow=None, secret="{patterns: [{pattern: a, entropy: «-1}]}"), "'-1' is no number from 0 up"),
    (rule(flow=None, secret="«{}"), "secrets needs 'patterns'"),
]


WORD_ERRORS = [
    ("kinds.yaml", "kinds: {«Log: {is: sink, title: L}}", "'Log' is not kebab-case words with dots between"),
    ("kinds.yaml", "kinds: {log: «{is: sink}}", "a kind needs 'title'"),
    ("kinds.yaml", "kinds: {log: {is: «snk, title: L}}", "unknown role 'snk'; did you mean 'sink'?"),
    (
        "kinds.yaml",
        "kinds: {«a.b: {is: sink, title: L}, aa: {is: sink, title: A}}",
        "'a.b' refines 'a', which is not declared",
    ),
    (
        "kinds.yaml",
        "kinds: {a: {is: mark, title: L}, «a.b: {is: sink, title: L}}",
        "'a.b' is a sink, but 'a', which it refines, is a mark",
    ),
    ("kinds.yaml", "purposes: {tax: «{}}", "a purpose needs 'words'"),
    ("kinds.yaml", "purposes: {tax: {words: [«Vat]}}", "'Vat' is not a kebab-case word"),
    ("kinds.yaml", "«kind: {}", "unknown key 'kind' in the words; did you mean 'kinds'?"),
    ("clauses.yaml", "clauses: {«4.: {title: T}}", "'4.' is not the number of a clause, such as 4.1"),
    ("clauses.yaml", "clauses: {'4.1': {title: T, «note: x}}", "unknown key 'note' in a clause; did you mean"),
    ("clauses.yaml", "clauses: «{}", "the mapping is empty; leave the key out"),
    (
        "clauses.yaml",
        "clauses: {4.1: {title: T, checked: «rule}}",
        "unknown way of checking 'rule'; did you mean 'rules'?",
    ),
    ("clauses.yaml", "clauses: {4.1: «{title: T, unseen: x}}", "'unseen' goes only with checked"),
    (
        "clauses.yaml",
        "clauses: {«4.1: {title: T, checked: attestation}}",
        "clause 4.1 is checked by attestation and needs",
    ),
    ("clauses.yaml", "clauses: {4.1: {title: T, questions: {«Who: W?}}}", "'Who' is not a kebab-case word"),
    (
        "clauses.yaml",
        "clauses: {4.1: {title: T, questions: {who: W?}}, 4.2: {title: T, questions: {«who: W?}}}",
        "the question 'who' is declared twice, first at ",
    ),
]
