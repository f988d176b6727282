"""The report: order, snippets without secrets, fingerprints that stay."""

import random
from dataclasses import replace

import pytest

from sp_policy_lint.findings import Notice, judge
from sp_policy_lint.location import Location, Span
from sp_policy_lint.project.observed import Observations

CODE = """import logging

def notify(order):
    email = order["BuyerEmail"]
    log.info("%s", email)
"""
ADDED = "# a comment\nimport os\n\n\n"
TOKEN = "Atzr" + "|" + "0123456789abcdef"


def judged(make, flows, rules=None):
    return judge(make.policy(*rules or [make.flow_rule()]), Observations(flows=tuple(flows)), [], [])


def at(make, lines):
    """The finding of `CODE` when it stands `lines` further down."""
    flow = make.flow(at=f"app.py:{5 + lines}:5-26", source=f"app.py:{4 + lines}:13-32")
    return judged(make, [flow])


def only(report):
    (finding,) = report.findings
    return finding


def test_source_lines_of_finding_and_steps(make):
    finding = only(make.report(at(make, 0), texts={"app.py": CODE}))
    assert finding.snippet == '    log.info("%s", email)'
    assert [step.snippet for step in finding.steps] == ['    email = order["BuyerEmail"]', '    log.info("%s", email)']


def test_a_file_without_text_has_empty_snippets(make):
    finding = only(make.report(at(make, 0)))
    assert (finding.snippet, finding.line_hash) == ("", "")
    assert finding.fingerprint


def test_the_fingerprint_survives_moved_and_reformatted_lines(make):
    before = only(make.report(at(make, 0), texts={"app.py": CODE})).fingerprint
    after = only(make.report(at(make, 4), texts={"app.py": ADDED + CODE.replace('"%s"', "'%s'")})).fingerprint
    assert before == after


def test_the_fingerprint_tells_places_rules_and_data_apart(make):
    variants = [
        at(make, 0),
        judged(make, [make.flow(at="app.py:5:5-26", scope="g")]),
        judged(make, [make.flow(at="app.py:5:5-26", kind="information.pii.email")]),
        judged(make, [make.flow(at="app.py:4:5-20")]),
        judged(make, [make.flow(at="lib.py:5:5-26")]),
        judged(make, [make.flow(at="app.py:5:5-26")], [make.flow_rule("other-rule")]),
    ]
    texts = {"app.py": CODE, "lib.py": CODE}
    assert len({only(make.report(findings, texts=texts)).fingerprint for findings in variants}) == len(variants)


def test_equal_findings_are_numbered_and_suppressing_one_renames_none(make):
    code = "log(x)\nlog(x)\nlog(x)\n"
    findings = judged(make, [make.flow(at=f"app.py:{line}:1-7") for line in (1, 2, 3)])
    rules = [make.flow_rule()]
    before = make.report(findings, rules, texts={"app.py": code})
    assert [f.fingerprint[-2:] for f in before.findings] == [":1", ":2", ":3"]
    comment = make.comment('# sp-policy: ignore[pii-in-log] reason="x"', 1)
    after = make.report(findings, rules, {"app.py": [comment]}, {"app.py": code})
    assert [f.fingerprint for f in after.findings] == [f.fingerprint for f in before.findings[1:]]


def test_secrets_are_masked_wherever_they_stand(make):
    code = f'token = "{TOKEN}"\nlog.info("{TOKEN}", order)\n'
    secrets = [make.secret("app.py:1:10-31"), make.secret("app.py:2:11-32", redacted="longer than the secret itself")]
    rules = [make.flow_rule(), secrets[0].rule]
    flow = make.flow(at="app.py:2:1-40", source="app.py:1:1-6")
    findings = judge(make.policy(*rules), Observations(flows=(flow,)), [], secrets)
    report = make.report(findings, rules, texts={"app.py": code}, secrets=secrets)
    assert [finding.snippet for finding in report.findings] == [
        'token = "Atzr...(20)**********"',
        'log.info("*********************", order)',
        'log.info("*********************", order)',
    ]
    assert TOKEN not in repr(report)
    assert {finding.line_hash for finding in report.findings} == {""}


def test_a_secret_that_a_step_quotes_is_masked(make):
    flow = make.flow(at="app.py:2:1-4", steps=3)
    steps = (*flow.steps[:2], replace(flow.steps[2], text=f"stored under {TOKEN!r}"))
    texts = {"app.py": "x\n" * 4, "keys.py": f'KEY = "{TOKEN}"\n'}
    report = make.report(
        judged(make, [replace(flow, steps=steps)]), texts=texts, secrets=[make.secret("keys.py:1:8-29")]
    )
    assert only(report).steps[2].text == f"stored under '{'*' * len(TOKEN)}'"


def test_a_secret_over_several_lines_is_masked_to_its_end(make):
    code = 'key = """-----BEGIN\nAAAA\nBBBB-----"""\nprint(key)\n'
    secret = make.secret(Location("app.py", Span(1, 10, 3, 10)), redacted="[KEY]")
    rules = [make.flow_rule(), secret.rule]
    flows = [make.flow(at=f"app.py:{line}:1-4", source="app.py:3:1-4") for line in (2, 3, 4)]
    findings = judge(make.policy(*rules), Observations(flows=tuple(flows)), [], [secret])
    report = make.report(findings, rules, texts={"app.py": code}, secrets=[secret])
    assert [finding.snippet for finding in report.findings] == [
        'key = """[KEY]*****',
        "****",
        '*********"""',
        "print(key)",
    ]
    assert [bool(finding.line_hash) for finding in report.findings] == [False, False, False, True]


def test_a_hash_that_runs_into_a_secret_is_left_out(make):
    code = "log(x)\n" + "pad\n" * 3 + f'token = "{TOKEN}"\n'
    findings = judged(make, [make.flow(at="app.py:1:1-7")])
    report = make.report(findings, texts={"app.py": code}, secrets=[make.secret("app.py:5:10-31")])
    assert only(report).line_hash == ""


def test_a_long_line_shows_the_part_around_the_place(make):
    code = "x" * 5000 + "log(email)" + "y" * 5000
    finding = only(make.report(judged(make, [make.flow(at="app.py:1:5001-5011")]), texts={"app.py": code}))
    assert len(finding.snippet) == 240
    start = 5001 - finding.snippet_column
    assert finding.snippet[start : start + 10] == "log(email)"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_count(make, end):
    finding = only(make.report(at(make, 0), texts={"app.py": "\ufeff" + CODE.replace("\n", end)}))
    assert finding.snippet == '    log.info("%s", email)'


@pytest.mark.parametrize("span", [Span(1, 1, 99, 1), Span(99, 1, 99, 5), Span(1, 500, 1, 600), Span(6, 1, 6, 1)])
def test_a_place_outside_the_text_does_no_harm(make, span):
    findings = judged(make, [make.flow(sink=Location("app.py", span), sink_kind="log")])
    assert only(make.report(findings, texts={"app.py": CODE})).fingerprint


def test_the_report_is_sorted_whatever_the_order(make):
    rules = [make.flow_rule(), make.flow_rule("any-in-log", sources="information")]
    flows = [make.flow(at=f"{path}:{line}:1-4") for path in ("b.py", "a.py", "a/b.py") for line in (10, 9)]
    findings = judged(make, flows, rules)
    notices = [Notice("b.py", "syntax", "x", 3), Notice("a.py", "size", "y"), Notice("b.py", "syntax", "x", 3)]
    texts = dict.fromkeys(("a.py", "b.py", "a/b.py"), "log(x)\n" * 10)
    expected = make.report(findings, rules, texts=texts, notices=notices)
    assert [str(f.location) for f in expected.findings[::2]] == [
        "a.py:9:1",
        "a.py:10:1",
        "a/b.py:9:1",
        "a/b.py:10:1",
        "b.py:9:1",
        "b.py:10:1",
    ]
    assert [notice.path for notice in expected.notices] == ["a.py", "b.py"]
    assert not expected.complete
    for seed in range(10):
        random.Random(seed).shuffle(findings)
        random.Random(seed).shuffle(notices)
        assert make.report(findings, rules, texts=texts, notices=notices) == expected


def test_the_rules_of_the_report_include_those_about_comments(make):
    report = make.report([], [make.rule("z-rule"), make.rule("a-rule")])
    assert [rule.id for rule in report.rules] == [
        "a-rule",
        "expired-suppression",
        "malformed-suppression",
        "unused-suppression",
        "z-rule",
    ]
