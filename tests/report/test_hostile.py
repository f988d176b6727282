"""Names, messages and code that want more than to be read, through every format."""

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sp_policy_lint.report import FORMATS, statistics, text
from sp_policy_lint.report.safe import encodable, safe
from sp_policy_lint.report.sarif import uri

from .conftest import HOSTILE, hostile

ALL = FORMATS | {"statistics": statistics.render, "colored": lambda report: text.render(report, color=True)}


@pytest.fixture(params=ALL)
def rendered(request, hostile_report):
    return request.param, ALL[request.param](hostile_report)


def test_only_printable_text_comes_out(rendered):
    name, output = rendered
    output.encode("utf-8")
    output = re.sub(r"\x1b\[[0-9;]*m", "", output) if name == "colored" else output
    bad = {char for char in output if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")} - {"\n"}
    assert not bad


def test_the_same_report_gives_the_same_text(rendered):
    name, output = rendered
    assert ALL[name](hostile()) == output
    assert "/nowhere/on/this/machine" not in output


def test_colors_change_no_word(report, hostile_report):
    for each in (report, hostile_report):
        assert re.sub(r"\x1b\[[0-9;]*m", "", text.render(each, color=True)) == text.render(each)
    assert "\x1b[1;31m" in text.render(report, color=True)


def test_github_gives_no_command_but_its_own(hostile_report):
    lines = FORMATS["github"](hostile_report).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "1"]
    properties, message = lines[0].removeprefix("::error ").split("::", 1)
    assert [pair.split("=")[0] for pair in properties.split(",")] == [
        "file",
        "line",
        "endLine",
        "col",
        "endColumn",
        "title",
    ]
    assert "%0A" in message


def test_csv_has_no_formula():
    report = hostile()
    for start in "=+-@\t\r":
        rule = report.rules[0]
        finding = report.findings[0]
        changed = type(finding)(
            rule, finding.severity, finding.confidence, finding.location, f"{start}cmd|' /C calc'!A0"
        )
        rows = list(csv.DictReader(io.StringIO(FORMATS["csv"](type(report)((changed,), *_rest(report))))))
        assert rows[0]["message"].startswith("'")


def _rest(report):
    return (
        report.suppressed,
        report.notices,
        report.coverage,
        report.rules,
        report.root,
        report.as_of,
        report.policy_digest,
    )


def test_csv_has_as_many_cells_everywhere(hostile_report):
    rows = list(csv.reader(io.StringIO(FORMATS["csv"](hostile_report))))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [row[0] for row in rows] == ["record", "finding", "suppressed", "notice"]


def test_junit_is_xml(hostile_report):
    root = ElementTree.fromstring(FORMATS["junit"](hostile_report))
    assert [case.get("classname") for case in root.iter("testcase")] == [safe(HOSTILE)] * 3
    assert root.find("testsuite").get("tests") == "3"


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text = set(), set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data):
        self.text.append(data)


def test_html_has_no_elements_of_others(hostile_report, report):
    pages = [Page(), Page()]
    pages[0].feed(FORMATS["html"](hostile_report))
    pages[1].feed(FORMATS["html"](report))
    assert pages[0].tags <= pages[1].tags
    assert pages[0].attributes == pages[1].attributes
    assert safe(HOSTILE) in "".join(pages[0].text)


def test_html_loads_and_runs_nothing(report):
    page = FORMATS["html"](report)
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(r"<script|<img|<link|<a |\son\w+=|\ssrc=|\shref=|\sstyle=|url\(", page)


def test_markdown_shows_the_text_itself(hostile_report):
    page = Page()
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(FORMATS["markdown"](hostile_report))
    page.feed(html)
    assert page.tags <= {
        *("h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br"),
        *("details", "summary", "ol", "li"),
    }
    assert page.attributes == set()
    assert "".join(page.text).count(safe(HOSTILE)) == 14


@pytest.mark.parametrize(
    "text_", ["@all", "see #12", "www.example.com", "http://example.com", ":smile:", "~~x~~", "$x$"]
)
def test_markdown_calls_nobody_and_links_nothing(hostile_report, text_):
    from sp_policy_lint.report.markdown import _text

    assert not re.search(r"@\w|#\d|www\.|\w://|:\w+:|~~|(?<!\\)\$", _text(text_))
    page = Page()
    page.feed(MarkdownIt("commonmark", {"html": True}).render(_text(text_)))
    assert "".join(page.text).strip() == text_


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
def test_json_is_json_in_ascii(name, hostile_report):
    output = FORMATS[name](hostile_report)
    assert output.isascii()
    json.loads(output)


def test_json_keeps_the_name_of_a_file(hostile_report):
    (finding,) = json.loads(FORMATS["json"](hostile_report))["findings"]
    assert finding["path"] == HOSTILE.replace("\udcff", "\\xff").replace("\ud800", "\\ud800")


def test_each_line_of_json_lines_is_json(hostile_report):
    records = [json.loads(line) for line in FORMATS["json-lines"](hostile_report).splitlines()]
    assert [record["type"] for record in records] == ["finding", "suppressed", "notice", "summary"]


def test_a_uri_keeps_the_bytes_of_a_name():
    assert uri("a b/ü:x%.py") == "a%20b/%C3%BC%3Ax%25.py"
    assert uri("\udcff.py") == "%FF.py"
    assert uri("\ud800\udcff.py") == "%ED%A0%80%ED%B3%BF.py"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain ü 名 😀", "plain ü 名 😀"),
        ("a\tb\nc\r", "a\\tb\\nc\\r"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x7f\x85\x9b", "\\x7f\\x85\\x9b"),
        ("\u202e\u2066\u200b\ufeff", "\\u202e\\u2066\\u200b\\ufeff"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("\udcff\ud800", "\\xff\\ud800"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_safe(raw, shown):
    assert safe(raw) == shown


@given(
    st.text(alphabet=st.characters())
    | st.text(alphabet=st.sampled_from("\x1b\n\r\t\u202e\ud800\udcff[]<>&|`'\"%:,=@#\\"))
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_safe_text_is_one_line_that_can_be_written(raw):
    for shown in (safe(raw), safe(encodable(raw))):
        shown.encode("utf-8")
        assert "\x1b" not in shown
        assert len(shown.splitlines()) <= 1
