"""SARIF: the schema, what GitHub requires, and its limits."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from sp_policy_lint.findings import Step
from sp_policy_lint.policy import Severity
from sp_policy_lint.report import sarif

from .conftest import hostile, make_location, make_report, make_rule, sample

SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def log(report, **options):
    return json.loads(sarif.render(report, **options))


def run(report, **options):
    return log(report, **options)["runs"][0]


def validate(document):
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    checker = jsonschema.Draft4Validator.FORMAT_CHECKER
    jsonschema.Draft4Validator(SCHEMA, format_checker=checker).validate(document)


@pytest.mark.parametrize("report", [sample(), hostile(), make_report()], ids=["sample", "hostile", "empty"])
def test_follows_the_schema(report):
    validate(log(report))


@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_has_what_github_requires(report):
    document = log(report)
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("/sarif-schema-2.1.0.json")
    (only,) = document["runs"]
    for rule in only["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["properties"]["precision"] in ("high", "medium", "low")
        assert len(rule["properties"].get("tags", ())) <= 10
    for result in only["results"]:
        assert only["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert result["partialFingerprints"]["spPolicyLint/v1"]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        assert not physical["artifactLocation"]["uri"].startswith(("/", "file:"))
        assert physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert physical["region"].keys() >= {"startLine", "startColumn", "endLine", "endColumn"}


def test_the_flow_is_told_step_by_step(report):
    result = run(report)["results"][0]
    (thread,) = result["codeFlows"][0]["threadFlows"]
    assert [step["location"]["message"]["text"] for step in thread["locations"]] == [
        "Buyer personal information returned by Orders.get_order",
        'read as ["BuyerEmail"]',
        "reaches log.info",
    ]
    assert result["relatedLocations"][0]["message"]["text"] == "Shipping address (information.pii.address)"


def test_rule_metadata(report):
    rules = {rule["id"]: rule for rule in run(report)["tool"]["driver"]["rules"]}
    properties = rules["pii-in-log"]["properties"]
    assert properties["tags"] == ["security", "external/cwe/cwe-532", "clause:4.5", "clause:3.8"]
    assert properties["security-severity"] == "8.0"
    assert "security-severity" not in rules["unused-suppression"]["properties"]
    assert rules["pii-in-log"]["help"]["markdown"].startswith("# Buyer PII written to a log record\n\n**Why:**")


def test_more_clauses_than_github_takes_tags():
    numbers = tuple(f"4.{n}" for n in range(1, 20))
    (rule, *_) = run(make_report(rules=[make_rule("a", clauses=numbers)]))["tool"]["driver"]["rules"]
    assert len(rule["properties"]["tags"]) == 10
    assert rule["properties"]["clauses"] == list(numbers)


def test_an_incomplete_run_is_no_success(report, empty_report):
    (invocation,) = run(report)["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["descriptor"] == {"id": "too-large"} or second["descriptor"] == {"id": "too-large"}
    place = next(n for n in (first, second) if n["descriptor"]["id"] == "syntax")["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]) == ("legacy/py2.py", {"startLine": 3})
    assert run(empty_report)["invocations"] == [{"executionSuccessful": True}]


def test_suppressed_findings_say_why(report):
    suppressed = [result for result in run(report)["results"] if "suppressions" in result]
    (suppression,) = suppressed[0]["suppressions"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"] == "approved in SEC-12"
    assert suppression["properties"] == {"until": "2027-01-31"}
    assert "state" not in suppression


def test_suppressed_findings_can_be_left_out(report):
    assert not any("suppressions" in result for result in run(report, with_suppressed=False)["results"])


def test_links_are_text(report):
    finding = replace(report.findings[0], message='read [x](https://evil.example) and ["BuyerEmail"]', instead="")
    (result,) = run(replace(report, findings=(finding,), suppressed=()))["results"]
    assert result["message"]["text"] == 'read \\[x](https://evil.example) and ["BuyerEmail"]'


def test_the_worst_findings_are_kept_and_the_rest_counted(report):
    error, warning = report.findings
    many = tuple(replace(warning, location=make_location("a.py", n)) for n in range(1, sarif.MOST_RESULTS + 1))
    only = run(replace(report, findings=(*many, error)))
    levels = [result["level"] for result in only["results"]]
    assert len(levels) == sarif.MOST_RESULTS
    assert levels.count("error") == 1
    assert not any("suppressions" in result for result in only["results"])
    last = only["invocations"][0]["toolExecutionNotifications"][-1]
    assert last["message"]["text"].startswith("2 findings left out: GitHub keeps 5000 of a run.")


def test_long_traces_are_cut_in_the_middle(report):
    steps = tuple(Step(make_location("a.py", n), f"step {n}") for n in range(1, 20_001))
    finding = replace(report.findings[0], steps=steps, related=steps[:150])
    (result,) = run(replace(report, findings=(finding,), suppressed=()))["results"]
    (flow,) = result["codeFlows"]
    shown = [step["location"]["message"]["text"] for step in flow["threadFlows"][0]["locations"]]
    assert (len(shown), shown[0], shown[499], shown[500], shown[-1]) == (
        1000,
        "step 1",
        "step 500",
        "step 19501",
        "step 20000",
    )
    assert flow["message"]["text"] == "19000 steps in the middle left out"
    assert len(result["relatedLocations"]) == 100
    assert result["properties"]["relatedLeftOut"] == 50


def test_long_descriptions_are_cut():
    (rule, *_) = run(make_report(rules=[make_rule("a", why="x" * 3000)]))["tool"]["driver"]["rules"]
    assert len(rule["fullDescription"]["text"]) == 1024
    assert "x" * 3000 in rule["help"]["text"]


def test_levels_are_always_written(report):
    texts = sarif.render(report)
    assert texts.count('"level": "warning"') >= 2
    (warning,) = [r for r in run(report)["results"] if r["level"] == Severity.WARNING]
    assert warning["ruleId"] == "removed-operation"
