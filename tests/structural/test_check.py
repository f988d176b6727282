"""What becomes of the places of patterns: severity, words for the message, requirements, order."""

import datetime
import random

import pytest

from sp_policy_lint import structural
from sp_policy_lint.policy import Severity
from sp_policy_lint.project import Observations

from .conftest import TODAY, call, check, files, forbid, make_policy, pattern, require

YESTERDAY = TODAY - datetime.timedelta(days=1)
TOMORROW = TODAY + datetime.timedelta(days=1)


def matches(*rules, calls=(), sources=None, as_of=TODAY):
    return structural.check(make_policy(*rules), Observations(calls=tuple(calls)), files(**(sources or {})), as_of)


@pytest.mark.parametrize(
    ("severity", "removal", "expected"),
    [
        (Severity.ERROR, None, Severity.ERROR),
        (Severity.ERROR, YESTERDAY, Severity.ERROR),
        (Severity.ERROR, TODAY, Severity.ERROR),
        (Severity.ERROR, TOMORROW, Severity.WARNING),
        (Severity.WARNING, TOMORROW, Severity.WARNING),
        (Severity.NOTE, TOMORROW, Severity.NOTE),
        (Severity.NOTE, YESTERDAY, Severity.NOTE),
    ],
)
def test_before_the_day_of_removal_a_match_is_at_most_a_warning(severity, removal, expected):
    (match,) = matches(forbid(pattern(at="f", removal=removal), severity=severity), calls=[call("f")])
    assert match.severity is expected


def test_as_of_is_the_day_to_judge_on():
    rule = forbid(pattern(at="f", removal=datetime.date(2027, 3, 27)))
    days = (datetime.date(2027, 3, 26), datetime.date(2027, 3, 27))
    assert [matches(rule, calls=[call("f")], as_of=day)[0].severity for day in days] == ["warning", "error"]


def test_the_words_of_a_pattern_go_to_the_message():
    rule = forbid(pattern(at="f", removal=datetime.date(2027, 3, 27), instead="g", title="f (v0)"), pattern(at="h"))
    first, second = matches(rule, calls=[call("f"), call("h", line=2)])
    assert first.fields == (("title", "f (v0)"), ("instead", "g"), ("removal", "2027-03-27"))
    assert second.fields == ()


def test_one_match_for_each_rule_and_place():
    rules = forbid(pattern(at="f"), pattern(at="*.f"), name="b"), forbid(pattern(at="f"), name="a")
    assert check(*rules, calls=[call("f"), call("f")]) == [("a", "a.py:1:1", ""), ("b", "a.py:1:1", "")]


def test_of_several_patterns_at_a_place_the_worst_then_the_first_speaks():
    later, gone = pattern(at="f", removal=TOMORROW, title="later"), pattern(at="*.f", removal=YESTERDAY, title="gone")
    (match,) = matches(forbid(later, gone), calls=[call("f")])
    assert match.fields[0] == ("title", "gone")
    (match,) = matches(forbid(pattern(at="f", title="one"), pattern(at="*.f", title="two")), calls=[call("f")])
    assert match.fields[0] == ("title", "one")


WHEN, HAVE = (pattern(at="store"),), (pattern(at="encrypt"), pattern(literals="AES256"), pattern(imports="crypt"))

REQUIREMENTS = [
    ("file", [call("store")], {}, 1),
    ("file", [call("store"), call("encrypt", line=9)], {}, 0),
    ("file", [call("store"), call("encrypt", path="b.py")], {}, 1),
    ("file", [call("store")], {"a": "x = 'AES256'"}, 0),
    ("file", [call("store")], {"a": "import crypt"}, 0),
    ("file", [call("store")], {"b": "x = 'AES256'"}, 1),
    ("file", [call("encrypt")], {}, 0),
    ("file", [call("store"), call("store", line=2)], {}, 2),
    ("project", [call("store"), call("encrypt", path="b.py")], {}, 0),
    ("project", [call("store")], {"b": "x = 'AES256'"}, 0),
    ("project", [call("store"), call("store", path="b.py")], {}, 2),
    ("function", [call("store", scope="f"), call("encrypt", scope="f")], {}, 0),
    ("function", [call("store", scope="f"), call("encrypt", scope="g")], {}, 1),
    ("function", [call("store", scope="f"), call("encrypt", scope="<module>")], {}, 1),
    ("function", [call("store", scope="f"), call("encrypt", scope="f", path="b.py")], {}, 1),
    ("function", [call("store", scope="f"), call("encrypt", scope="f.<locals>.g")], {}, 0),
    ("function", [call("store", scope="f.<locals>.<lambda>"), call("encrypt", scope="f")], {}, 0),
    ("function", [call("store", scope="A.f"), call("encrypt", scope="A.g")], {}, 1),
    ("function", [call("store"), call("encrypt")], {}, 0),
    ("function", [call("store", scope="f")], {"a": "def f():\n    return 'AES256'"}, 0),
    ("function", [call("store", scope="f")], {"a": "def g():\n    return 'AES256'"}, 1),
]


@pytest.mark.parametrize(("scope", "calls", "sources", "count"), REQUIREMENTS)
def test_require(scope, calls, sources, count):
    found = matches(require(WHEN, HAVE, scope), calls=calls, sources=sources)
    assert len(found) == count
    assert {match.location for match in found} <= {site.location for site in calls if site.names == ("store",)}


def test_the_order_of_the_input_does_not_matter():
    rules = [forbid(pattern(at="*.f"), name="b"), forbid(pattern(literals="x"), pattern(at="f"), name="a")]
    calls = [call("f", path=path, line=line) for path in ("b.py", "a.py") for line in (3, 1, 2)]
    sources = {"b": "'x'", "a": "y = 'x'"}
    expected = check(*rules, calls=calls, sources=sources)
    assert [where for _, where, _ in expected] == sorted(where for _, where, _ in expected)
    for seed in range(5):
        shuffle = random.Random(seed)
        shuffle.shuffle(calls)
        shuffle.shuffle(rules)
        assert check(*rules, calls=calls, sources=dict(reversed(sources.items()))) == expected


def test_rules_of_other_kinds_say_nothing_here():
    assert matches() == []
