"""Examples must notice when a part of their rule is gone."""

from pathlib import Path

import pytest

from sp_policy_lint.app.bundled import rules_below
from sp_policy_lint.app.rules_mutation import MutationRun
from sp_policy_lint.cli import main

WORDS = """
kinds:
  data: {is: source, title: Data}
  log: {is: sink, title: Log}
  masked: {is: mark, title: Masked}
"""
MODEL = """
sources: [{at: shop.order, port: return, kind: data}]
sinks: [{at: shop.log, port: "arg[0]", kind: log}]
sanitizers:
  - {at: shop.mask, port: return, marks: masked}
  - {at: shop.count, port: return, clears: data}
"""
FLOW = "flow: {from: data, to: log, unless: masked}"
BAD = "import shop\n\nshop.log(shop.order())  # expect: our-rule\n"
MASKED = "import shop\n\nshop.log(shop.mask(shop.order()))\n"
COUNTED = "import shop\n\nshop.log(shop.count(shop.order()))\n"


@pytest.fixture
def unnoticed(tmp_path, write):
    """What the examples of one rule do not notice."""

    def run(check, examples):
        rule = f"id: our-rule\ntitle: T\nseverity: error\nmessage: M\nwhy: W\n{check}\n"
        files = {"kinds.yaml": WORDS, "models/shop.yaml": MODEL, "our-rule/rule.yaml": rule}
        folder = write(tmp_path / "rules", files | {f"our-rule/{name}": text for name, text in examples.items()})
        policy, rules = rules_below(folder)
        return [found.what for found in MutationRun(policy).unnoticed(rules)]

    return run


@pytest.mark.parametrize(
    ("check", "examples", "what"),
    [
        pytest.param(FLOW, {"bad.py": BAD, "good_masked.py": MASKED}, [], id="all noticed"),
        pytest.param(FLOW, {"bad.py": BAD, "good_count.py": COUNTED}, ["`unless`"], id="unless"),
        pytest.param(FLOW, {"bad.py": BAD, "good.py": "x = 1\n"}, ["its sanitizers", "`unless`"], id="no near-miss"),
        pytest.param(FLOW, {"good_masked.py": MASKED}, ["its sources", "its sinks"], id="no bad example"),
        pytest.param(
            "forbid: {at: shop.send, where: {'arg[0]': true}}",
            {"bad.py": "import shop\n\nshop.send(True)  # expect: our-rule\n", "good.py": "x = 1\n"},
            ["the conditions of its patterns"],
            id="conditions",
        ),
        pytest.param(
            "forbid: {at: shop.send, where: {'arg[0]': true}}",
            {
                "bad.py": "import shop\n\nshop.send(True)  # expect: our-rule\n",
                "good.py": "import shop\n\nshop.send(False)\n",
            },
            [],
            id="conditions noticed",
        ),
        pytest.param(
            "require: {when: {at: shop.open}, have: {at: shop.close}}",
            {"bad.py": "import shop\n\nshop.open()  # expect: our-rule\n", "good.py": "x = 1\n"},
            ["what it requires"],
            id="requirement",
        ),
        pytest.param(
            "secret: {patterns: [{pattern: 'tok_[0-9a-f]{8}', title: tok}, {pattern: 'key_[0-9a-f]{8}', title: key}]}",
            {"bad.txt": "tok_e7d1b93f  # expect: our-rule\n"},
            ["its pattern key"],
            id="secrets",
        ),
        pytest.param(
            "secret: {patterns: [{pattern: '[0-9a-f]{8}', names: token, title: token}]}",
            {"bad.py": "token = 'e7d1b93f'  # expect: our-rule\n", "good.py": "x = 1\n"},
            ["`names` of its patterns"],
            id="names of secrets",
        ),
        pytest.param(
            "forbid: {at: shop.send}\nbeside: {have: {import: sp_api}}",
            {"bad.py": "import shop, sp_api\n\nshop.send()  # expect: our-rule\n", "good.py": "x = 1\n"},
            ["`beside`"],
            id="neighbourhood",
        ),
    ],
)
def test_what_is_not_noticed(unnoticed, check, examples, what):
    assert unnoticed(check, examples) == what


def test_an_example_that_fails_anyway_notices_nothing(unnoticed):
    assert unnoticed(FLOW, {"bad.py": BAD + "x = 1  # expect: our-rule\n", "good_masked.py": MASKED}) == [
        "its sources",
        "its sinks",
    ]


def test_the_command(capfd):
    folder = Path(__file__).parent / "policy" / "pii-in-log"
    code = main(["rules", "test", "--mutate", str(folder)])
    out = capfd.readouterr().out
    assert "losses tried, " in out
    assert code == (0 if ", 0 not noticed" in out else 1)
