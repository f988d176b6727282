"""What suppresses, what does not, and what is said about it."""

import datetime

import pytest

from sp_policy_lint.findings import judge, text_comments
from sp_policy_lint.project.observed import Observations

OK = '# sp-policy: ignore[pii-in-log] reason="approved in SEC-12"'


@pytest.fixture
def check(make):
    """Runs one finding of pii-in-log on line 9 against comments; gives the report."""

    def run(*comments, as_of=datetime.date(2026, 11, 24), rules=None, known=()):
        rules = rules or [make.flow_rule()]
        findings = judge(make.policy(*rules), Observations(flows=(make.flow(),)), [], [])
        return make.report(findings, rules, {"app.py": comments}, known=known, as_of=as_of)

    return run


def names(report):
    return [finding.rule.id for finding in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        OK,
        '#sp-policy:ignore[pii-in-log] reason="x"',
        '# sp-policy: ignore[ pii-in-log ] reason="x"',
        '# sp-policy: ignore[pii-in-log] until=2027-01-31 reason="x"',
        '# sp-policy: ignore[pii-in-log] reason="x" until=2026-11-24',
        '# sp-policy: ignore[pii-in-log] reason="say \\"why\\" # here"',
        '# type: ignore[attr-defined]  # sp-policy: ignore[pii-in-log] reason="x"',
        '# sp-policy: ignore[pii-in-log] reason="x"  # noqa: E501',
    ],
)
def test_suppresses(make, check, text):
    report = check(make.comment(text, 9))
    assert names(report) == []
    assert [finding.rule.id for finding in report.suppressed] == ["pii-in-log"]


def test_the_suppression_is_told(make, check):
    (finding,) = check(make.comment(OK + " until=2027-01-31", 9)).suppressed
    assert finding.suppression.reason == "approved in SEC-12"
    assert finding.suppression.until == datetime.date(2027, 1, 31)
    assert str(finding.suppression.location) == "app.py:9:5"


def test_escaped_quotes_are_part_of_the_reason(make, check):
    (finding,) = check(make.comment(r'# sp-policy: ignore[pii-in-log] reason="a \"b\" \\ c"', 9)).suppressed
    assert finding.suppression.reason == 'a "b" \\ c'


@pytest.mark.parametrize(("statement", "suppressed"), [((7, 11), 1), ((9, 9), 1), ((8, 8), 0), ((10, 12), 0)])
def test_holds_for_the_whole_statement(make, check, statement, suppressed):
    assert len(check(make.comment(OK, 7, statement)).suppressed) == suppressed


@pytest.mark.parametrize(
    "text",
    [
        "# see sp-policy: ignore docs",
        "# how to write sp-policy: ignore[pii-in-log] comments",
        "# our sp-policy is strict",
        "# sp-policy",
        "# nothing of the kind",
    ],
)
def test_prose_is_prose(make, check, text):
    assert names(check(make.comment(text, 9))) == ["pii-in-log"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# sp-policy: ignore", "expected 'sp-policy: ignore[...]' with the names of rules in the brackets"),
        ("# sp-policy: ignore docs", "expected 'sp-policy: ignore[...]'"),
        ('# sp-policy: ignore(pii-in-log) reason="x"', "expected 'sp-policy: ignore[...]'"),
        ('# sp-policy: ignore [pii-in-log] reason="x"', "expected 'sp-policy: ignore[...]'"),
        ('# sp-policy ignore[pii-in-log] reason="x"', "expected 'sp-policy: ignore[...]'"),
        ('# SP-Policy: ignore[pii-in-log] reason="x"', "expected 'sp-policy: ignore[...]'"),
        ('# sp-policy-lint: ignore[pii-in-log] reason="x"', "expected 'sp-policy: ignore[...]'"),
        ('# sp-policy: ignore[] reason="x"', "the name of a rule is missing"),
        ('# sp-policy: ignore[pii-in-log,] reason="x"', "the name of a rule is missing"),
        ('# sp-policy: ignore[pii-in-logs] reason="x"', "unknown rule 'pii-in-logs'; did you mean 'pii-in-log'?"),
        ('# sp-policy: ignore[*] reason="x"', "unknown rule '*'"),
        ('# sp-policy: ignore[unused-suppression] reason="x"', "'unused-suppression' cannot be ignored"),
        ("# sp-policy: ignore[pii-in-log]", "a reason is missing"),
        ('# sp-policy: ignore[pii-in-log] reason=" "', "a reason is missing"),
        ("# sp-policy: ignore[pii-in-log] reason=because", "the reason stands in double quotes"),
        ("# sp-policy: ignore[pii-in-log] reason='why'", "the reason stands in double quotes"),
        ('# sp-policy: ignore[pii-in-log] reason="x', "cannot read 'reason=\"x'"),
        ('# sp-policy: ignore[pii-in-log] reason="x" until=soon', "'soon' is no date such as 2027-01-31"),
        ('# sp-policy: ignore[pii-in-log] reason="x" until=2027-02-30', "'2027-02-30' is no date"),
        ('# sp-policy: ignore[pii-in-log] reason="x" until=20270131', "'20270131' is no date"),
        (
            '# sp-policy: ignore[pii-in-log] reason="x" untill=2027-01-31',
            "unknown word 'untill'; did you mean 'until'?",
        ),
        ('# sp-policy: ignore[pii-in-log] reason="x" reason="y"', "'reason' is given twice"),
        ('# sp-policy: ignore[pii-in-log] because we can reason="x"', "cannot read 'because we can"),
    ],
)
def test_a_mistake_suppresses_nothing_and_is_a_finding(make, check, text, message):
    report = check(make.comment(text, 9))
    assert names(report) == ["malformed-suppression", "pii-in-log"]
    assert message in report.findings[0].message
    assert report.findings[0].severity == "error"
    assert not report.suppressed


def test_an_expired_one_suppresses_nothing_and_is_a_finding(make, check):
    report = check(make.comment(OK + " until=2026-11-23", 9))
    assert names(report) == ["expired-suppression", "pii-in-log"]
    assert report.findings[0].message == "the suppression of pii-in-log ended on 2026-11-23"


def test_an_unused_one_is_a_finding(make, check):
    report = check(make.comment(OK, 8))
    assert names(report) == ["unused-suppression", "pii-in-log"]
    assert report.findings[0].message == "nothing here breaks pii-in-log"
    assert report.findings[0].severity == "warning"


def test_one_of_two_names_may_be_unused(make, check):
    rules = [make.flow_rule(), make.rule("old-call")]
    report = check(make.comment('# sp-policy: ignore[old-call, pii-in-log] reason="x"', 9), rules=rules)
    assert [finding.message for finding in report.findings] == ["nothing here breaks old-call"]
    assert len(report.suppressed) == 1


def test_a_rule_that_did_not_run_may_be_needed(make, check):
    comment = make.comment('# sp-policy: ignore[other-rule] reason="x"', 9)
    assert names(check(comment, known=["other-rule"])) == ["pii-in-log"]


def test_two_in_one_comment(make, check):
    rules = [make.flow_rule(), make.rule("old-call")]
    text = '# sp-policy: ignore[old-call] reason="x"  # sp-policy: ignore[pii-in-log] reason="y"'
    report = check(make.comment(text, 9), rules=rules)
    assert names(report) == ["unused-suppression"]
    assert [finding.suppression.reason for finding in report.suppressed] == ["y"]


def test_reported_and_suppressed_are_all_there_is(make, check):
    before = check()
    after = check(make.comment(OK, 9))
    strip = [(finding.rule, finding.location, finding.fingerprint) for finding in after.suppressed]
    assert strip == [(finding.rule, finding.location, finding.fingerprint) for finding in before.findings]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("key: value # sp-policy: ignore[a]", [(1, 1)]),
        ("# sp-policy: ignore[a]\nkey: value", [(2, 2)]),
        ("# sp-policy: ignore[a]\n\n# sp-policy: ignore[b]\r\nkey: value", [(4, 4), (4, 4)]),
        ("\tvalue // sp-policy: ignore[a]", [(1, 1)]),
        ("-- sp-policy: ignore[a]\nselect 1;", [(2, 2)]),
        ("<a/> <!-- sp-policy: ignore[a] -->", [(1, 1)]),
        ("# sp-policy: ignore[a]", [(1, 1)]),
        ("# sp-policy: ignore[a]\n \na: b # sp-policy: ignore[b]\n# sp-policy: ignore[c]", [(3, 3), (3, 3), (4, 4)]),
        ("url: http://sp-policy.example/#sp-policy: ignore[a]", []),
        ("a # see the docs of sp-policy: ignore[a]", []),
        ("a # sp-policyholder", [(1, 1)]),
        ("", []),
    ],
)
def test_comments_of_text_files(text, statements):
    assert [comment.statement for comment in text_comments(text)] == statements


def test_documents_may_tell_how_to_suppress():
    text = "# sp-policy: ignore[a]\n<!-- sp-policy: ignore[b] -->\n"
    assert [comment.text for comment in text_comments(text, "docs/How.MD")] == ["# sp-policy: ignore[b]"]
    assert len(text_comments(text, "values.yaml")) == 2


def test_reports_of_the_tool_hold_no_comments():
    assert text_comments('{"snippet": "x  # sp-policy: ignore[a]"}\n', "build/report.SARIF") == ()


def test_comments_of_text_files_read_like_those_of_python(make):
    text = 'token: x  <!-- sp-policy: ignore[secret] reason="a test\'s" -->'
    (comment,) = text_comments(text)
    assert comment.text == '# sp-policy: ignore[secret] reason="a test\'s"'
    assert comment.span == (1, 11, 1, len(text) + 1)
    secret = make.secret("config.yml:1:8-9")
    findings = judge(make.policy(secret.rule), Observations(), [], [secret])
    report = make.report(findings, [secret.rule], {"config.yml": [comment]}, {"config.yml": text}, [secret])
    assert (len(report.findings), len(report.suppressed)) == (0, 1)
