"""Rules are held to their annotated examples, both ways."""

import shutil
from pathlib import Path

import pytest

from sp_policy_lint.app.bundled import rules_below
from sp_policy_lint.app.rules_test import test_rules as hold_rules
from sp_policy_lint.errors import RuleErrors, UsageError

POLICY = Path(__file__).parent / "policy"


@pytest.fixture
def held(tmp_path, write):
    """Holds the rule `pii-in-log` of the small policy to examples, which replace its own."""

    def run(examples, rule="pii-in-log"):
        rules = tmp_path / "rules"
        shutil.copytree(POLICY, rules)
        for old in (rules / rule).glob("[bgf]*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        write(rules / rule, examples)
        return hold_rules(*rules_below(rules / rule))

    return run


LEAK = "import logging, shop\nlogging.info(shop.orders())"


def test_the_small_policy_holds():
    outcome = hold_rules(*rules_below(POLICY))
    assert outcome.failures == ()
    assert (outcome.rules, outcome.examples, outcome.expected, outcome.missing) == (3, 5, 4, 0)


def test_one_rule_alone():
    _, rules = rules_below(POLICY / "legacy-call")
    assert [rule.id for rule in rules] == ["legacy-call"]


FAILURES = {
    "not found": ({"bad.py": "x = 1  # expect: pii-in-log\n"}, ["bad.py:1: pii-in-log expected, but not found"]),
    "not expected": (
        {"bad.py": f"{LEAK}  # expect: pii-in-log\n{LEAK}\n"},
        ["bad.py:4: pii-in-log not expected: an order (information.pii) reaches logging.info"],
    ),
    "in a good example": (
        {"bad.py": f"{LEAK}  # expect: pii-in-log\n", "good.py": LEAK, "fixed.py": LEAK},
        ["fixed.py:2: pii-in-log in a good example: ", "good.py:2: pii-in-log in a good example: "],
    ),
    "no mark": (
        {"bad.py": LEAK},
        ["bad.py:2: pii-in-log not expected", "bad.py: a bad example without `# expect: pii-in-log`"],
    ),
    "no bad example": ({"good.py": ""}, ["pii-in-log has no bad example"]),
    "now found": (
        {"bad.py": f"{LEAK}  # expect-missing: pii-in-log (too hard)\n"},
        ["bad.py:2: pii-in-log is now found: make it"],
    ),
    "no reason": (
        {"bad.py": "x = 1  # expect-missing: pii-in-log\n"},
        ["bad.py:1: `expect-missing` needs a reason in parentheses"],
    ),
    "unknown rule": (
        {"bad.py": f"{LEAK}  # expect: pii-in-log, pii-in-lag\n"},
        ["bad.py:2: expects the unknown rule 'pii-in-lag'; did you mean 'pii-in-log'?"],
    ),
    "other rule": (
        {"bad.py": f"{LEAK}  # expect: pii-in-log\nx = 1  # expect: legacy-call\n"},
        ["bad.py:3: legacy-call expected, but not found"],
    ),
    "no Python": (
        {"bad.py": f"{LEAK}  # expect: pii-in-log\n", "good.py": "def"},
        ["good.py:1: could not be analysed"],
    ),
}


@pytest.mark.parametrize(("examples", "messages"), FAILURES.values(), ids=FAILURES)
def test_failures(held, examples, messages):
    failures = [str(failure) for failure in held(examples).failures]
    assert len(failures) == len(messages)
    for message in messages:
        assert any(message in failure for failure in failures), failures


FINE = {
    "any line of the statement": {
        "bad.py": LEAK.replace("(shop", "(  # expect: pii-in-log\n    shop").replace("())", "(),\n)")
    },
    "alone above": {"bad.py": LEAK.replace("\n", "\n# expect: pii-in-log\n")},
    "other rules may fire": {"bad.py": f"{LEAK}  # expect: pii-in-log\nshop.old_orders()\n"},
    "other rules may be expected": {
        "bad.py": f"{LEAK}  # expect: pii-in-log\nshop.old_orders()  # expect: legacy-call\n"
    },
    "known to be missing": {"bad.py": f"{LEAK}  # expect: pii-in-log\nx = 1  # expect-missing: pii-in-log (why)\n"},
    "only known to be missing": {"bad.py": "x = 1  # expect-missing: pii-in-log (why)\n"},
    "configured project": {
        "bad-x/pyproject.toml": '[tool.sp-policy-lint]\nexclude = ["generated"]\n',
        "bad-x/generated/a.py": LEAK,
        "bad-x/b.py": f"{LEAK}  # expect: pii-in-log\n",
    },
    "not an example": {
        "bad.py": f"{LEAK}  # expect: pii-in-log\n",
        "goods.py": LEAK,
        "README.md": "# expect: nonsense",
    },
}


@pytest.mark.parametrize("examples", FINE.values(), ids=FINE)
def test_fine(held, examples):
    assert held(examples).failures == ()


@pytest.mark.parametrize(
    "line",
    [
        "token: tok_9f3c1b7ad024 # expect: token-in-file",
        'x="tok_9f3c1b7ad024"; // expect: token-in-file',
        "-- tok_9f3c1b7ad024 -- expect: token-in-file",
    ],
)
def test_other_signs_of_comments(held, line):
    assert held({"bad.conf": line + "\n"}, rule="token-in-file").failures == ()


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(UsageError, match="no such folder of rules"):
        rules_below(tmp_path / "nowhere")


def test_an_addition_to_the_bundled_rules(tmp_path, write):
    rule = (POLICY / "pii-in-log" / "rule.yaml").read_text().replace("pii-in-log", "our-own")
    policy, rules = rules_below(write(tmp_path / "ours", {"our-own/rule.yaml": rule}))
    assert [rule.id for rule in rules] == ["our-own"]
    assert len(policy.rules) > 1


def test_mistakes_in_rules_have_a_place(tmp_path, write):
    with pytest.raises(RuleErrors, match=r"rule.yaml:1:1: "):
        rules_below(write(tmp_path / "ours", {"our-own/rule.yaml": "idd: x"}))


KIND = "kinds:\n  information.margin: {is: source, title: Margin}\n"


def test_an_addition_may_declare_words(tmp_path, write):
    rule = (POLICY / "pii-in-log" / "rule.yaml").read_text().replace("pii-in-log", "our-own")
    policy, rules = rules_below(write(tmp_path / "ours", {"kinds.yaml": KIND, "our-own/rule.yaml": rule}))
    assert [rule.id for rule in rules] == ["our-own"]
    assert {"information.margin", "information.pii"} <= policy.kinds.keys()


def test_a_mistake_in_an_addition_with_words_is_told_alone(tmp_path, write):
    rule = (
        (POLICY / "pii-in-log" / "rule.yaml").read_text().replace("pii-in-log", "our-own").replace("to: log", "to: lug")
    )
    with pytest.raises(RuleErrors) as raised:
        rules_below(write(tmp_path / "ours", {"kinds.yaml": KIND, "our-own/rule.yaml": rule}))
    (error,) = raised.value.errors
    assert "lug" in error.message


def test_a_mistake_in_a_whole_set_is_told_alone(tmp_path):
    shutil.copytree(POLICY, tmp_path / "whole")
    file = tmp_path / "whole" / "pii-in-log" / "rule.yaml"
    file.write_text(file.read_text().replace("severity: error", "severity: eror"))
    with pytest.raises(RuleErrors) as raised:
        rules_below(tmp_path / "whole")
    (error,) = raised.value.errors
    assert "eror" in error.message
