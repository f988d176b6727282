"""The text format: carets, traces, summary."""

from dataclasses import replace

import pytest

from sp_policy_lint.findings import Step
from sp_policy_lint.location import Location, Span
from sp_policy_lint.report import statistics, text

from .conftest import make_location


def lines_of(report, **changes):
    finding = replace(report.findings[0], steps=(), related=(), **changes)
    return text.render(replace(report, findings=(finding,))).splitlines()


@pytest.mark.parametrize(
    ("snippet", "start", "column", "end", "code", "carets"),
    [
        pytest.param("log(x)", 1, 1, 7, "log(x)", "^^^^^^", id="whole line"),
        pytest.param("    log(x)", 1, 9, 10, "log(x)", "    ^", id="indented"),
        pytest.param("\tlog(\tx)", 1, 7, 8, "log(    x)", "        ^", id="tabs"),
        pytest.param("名前(x)", 1, 4, 5, "名前(x)", "     ^", id="wide characters"),
        pytest.param("e\u0301(x)", 1, 4, 5, "e\u0301(x)", "  ^", id="combining marks"),
        pytest.param("a\x1b(x)", 1, 4, 5, "a\\x1b(x)", "      ^", id="escaped characters"),
        pytest.param("x, y", 101, 104, 105, "x, y", "   ^", id="part of a long line"),
        pytest.param("x", 1, 9, 20, "x", " ^", id="behind the end"),
        pytest.param("x", 1, 1, 1, "x", "^", id="empty"),
        pytest.param("  x", 1, 1, 4, "  x", "^^^", id="from the margin"),
    ],
)
def test_carets_stand_under_the_place(report, snippet, start, column, end, code, carets):
    place = Location("a.py", Span(7, column, 7, end))
    _, shown, marked, *_ = lines_of(report, snippet=snippet, snippet_column=start, location=place)
    assert shown == f"  7 | {code}"
    assert marked == f"    | {carets}"


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first(report):
    place = Location("a.py", Span(7, 5, 9, 2))
    _, _, marked, *_ = lines_of(report, snippet="x = call(  ", location=place)
    assert marked == "    |     ^^^^^"


def test_without_source_there_is_no_line(report):
    assert lines_of(report, snippet="")[1].startswith("  why:")


def test_the_reason_is_told_once_for_a_rule(report):
    output = text.render(replace(report, findings=report.findings[:1] * 3))
    assert output.count("  why:     Logs are copied") == 1
    assert output.count("  instead: log the order id") == 3


def test_of_many_further_sources_some_are_shown(report):
    sources = tuple(Step(make_location("a.py", line), f"source {line}", "") for line in range(1, 9))
    lines = text.render(replace(report, findings=(replace(report.findings[0], related=sources),))).splitlines()
    assert [line for line in lines if line.startswith("  also:")][-1].endswith("a.py:5:1: source 5")
    assert "    ... 3 sources not shown (--output-format json has all)" in lines
    few = text.render(replace(report, findings=(replace(report.findings[0], related=sources[:5]),)))
    assert "not shown" not in few


def test_only_the_first_sentence_of_the_reason_is_told(report):
    assert "They outlive" not in text.render(report)


def test_long_traces_say_what_is_not_shown(report):
    steps = tuple(Step(make_location("a.py", n), f"step {n}") for n in range(1, 101))
    output = text.render(replace(report, findings=(replace(report.findings[0], steps=steps),)))
    assert "    ... 80 steps not shown (--output-format json has all)\n" in output
    shown = [line.split()[0] for line in output.splitlines() if ": step " in line]
    assert shown == [f"{n}." for n in (*range(1, 11), *range(91, 101))]


def test_a_trace_of_twenty_is_whole(report):
    steps = tuple(Step(make_location("a.py", n), f"step {n}") for n in range(1, 21))
    output = text.render(replace(report, findings=(replace(report.findings[0], steps=steps),)))
    assert output.count(": step ") == 20


def test_rich_stays_unloaded_without_color():
    import subprocess
    import sys

    code = "import sys, sp_policy_lint.report.text; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_statistics(report):
    error, warning = report.findings
    output = statistics.render(replace(report, findings=(*[warning] * 12, error)))
    assert output.splitlines() == [
        "12  warning  removed-operation  Call of an operation that Amazon removes",
        " 1  error    pii-in-log         Buyer PII written to a log record",
        "13  in all",
    ]


def test_statistics_of_nothing(empty_report):
    assert statistics.render(empty_report) == "0  in all\n"
