"""`attest`: questions that no rule can answer, and the file with the answers."""

import datetime
import json
import shutil

import pytest

from .conftest import POLICY

FILE = ".sp-policy-attest.yaml"
CLAUSES = """
clauses:
  "4.5":
    title: Data is protected
    checked: rules in part
    questions:
      monitoring: Is somebody watching?
      devices: Is data kept off private devices?
  "3.1":
    title: Logins are not shared
    checked: attestation
    questions:
      portal-users: Does everyone have a login?
"""
ANSWER = {
    "answer": "yes",
    "owner": "Jo",
    "date": "2026-11-02",
    "expires": "2027-05-02",
    "evidence": "https://wiki.example.com/x",
}


def entry(question, **changes):
    lines = [f"  {key}: {value}" for key, value in (ANSWER | changes).items() if value is not None]
    return "\n".join([f"{question}:", *lines]) + "\n"


@pytest.fixture
def rules(tmp_path_factory):
    """The small policy, with questions."""
    folder = tmp_path_factory.mktemp("policy") / "rules"
    shutil.copytree(POLICY, folder)
    (folder / "clauses.yaml").write_text(CLAUSES)
    return folder


@pytest.fixture
def attest(shop, run, rules):
    """Runs `attest` on the shop with these answers (None: no file)."""

    def call(*arguments, answers=None, as_of="2026-12-01"):
        if answers is not None:
            (shop / FILE).write_text(answers)
        day = ["--as-of", as_of] if arguments[0] == "check" else []
        return run("attest", *arguments, "--rules", rules, *day)

    return call


def states(out):
    return {each["question"]: each["state"] for each in json.loads(out)}


def test_without_a_file_all_is_missing(attest):
    code, out, _ = attest("check", "--output-format", "json")
    assert code == 1
    assert states(out) == dict.fromkeys(("monitoring", "devices", "portal-users"), "missing")


def test_all_answered(attest):
    answers = entry("monitoring") + entry("devices") + entry("portal-users")
    code, out, _ = attest("check", answers=answers)
    assert code == 0
    assert "4.5 monitoring: answered until 2027-05-02 (.sp-policy-attest.yaml:1)" in out
    assert out.endswith("3 of 3 questions answered, 0 open\n")


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        pytest.param({}, "answered", id="full"),
        pytest.param({"expires": "2026-12-01"}, "answered", id="last day"),
        pytest.param({"expires": "2026-11-30"}, "expired", id="day after"),
        pytest.param({"date": "2026-12-02"}, "not yet valid", id="dated ahead"),
        pytest.param({"answer": "no"}, "answered with no", id="no"),
        pytest.param({"answer": "no", "evidence": None, "owner": None}, "answered with no", id="a bare no"),
        pytest.param({"owner": ""}, "empty", id="empty owner"),
        pytest.param({"owner": None}, "empty", id="no owner"),
        pytest.param({"evidence": '""'}, "empty", id="empty evidence"),
        pytest.param({"date": "", "expires": ""}, "empty", id="no dates"),
        pytest.param({"expires": None}, "empty", id="never expires"),
        pytest.param({"answer": "~"}, "empty", id="null"),
        pytest.param({"answer": "not applicable", "evidence": None}, "empty", id="not applicable, without reason"),
        pytest.param({"answer": "not applicable", "evidence": None, "note": "No buyers"}, "answered", id="reason"),
    ],
)
def test_how_a_question_stands(attest, changes, state):
    code, out, _ = attest("check", "--output-format", "json", answers=entry("monitoring", **changes))
    assert states(out)["monitoring"] == state
    assert code == 1


def test_an_entry_without_anything_is_empty(attest):
    _, out, _ = attest("check", "--output-format", "json", answers="monitoring:\ndevices: {}\n")
    assert states(out) == {"monitoring": "empty", "devices": "empty", "portal-users": "missing"}


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ("monitering: {}\n", "1:1: unknown question 'monitering'; did you mean 'monitoring'?"),
        (entry("monitoring", onwer="x"), "7:3: unknown key 'onwer' in an attestation; did you mean 'owner'?"),
        (entry("monitoring", answer="yess"), "2:11: unknown answer 'yess'; did you mean 'yes'?"),
        (entry("monitoring", date="2.11.2026"), "4:9: '2.11.2026' is no date of the form YYYY-MM-DD"),
        (entry("monitoring", expires="2028-01-01"), "5:12: 'expires' must lie between the date and 2027-11-03, a year"),
        (entry("monitoring", expires="2026-01-01"), "5:12: 'expires' must lie between the date and"),
        (entry("monitoring") * 2, "7:1: the key 'monitoring' stands twice, first in line 1"),
        ("monitoring: &a {}\ndevices: *a\n", "1:13: the anchor '&a' is not allowed"),
        ("monitoring: !!python/object:os.system {}\n", "1:13: the tag 'tag:yaml.org,2002:python/object:os.system'"),
        ("monitoring: [yes]\n", "1:13: expected an attestation: a mapping, found a list"),
        ("- monitoring\n", "1:1: expected a mapping of keys to values, found a list"),
        ("monitoring: {\n", "bad YAML"),
    ],
)
def test_mistakes_have_their_place(attest, answers, message):
    code, out, err = attest("check", answers=answers)
    assert code == 2
    assert f"{FILE}:{message}" in err or (FILE in err and message in err)
    assert out == ""


def test_init_writes_what_is_missing(attest, shop):
    assert attest("init")[0] == 0
    written = (shop / FILE).read_text()
    assert "# 4.5: Is somebody watching?\nmonitoring:\n  answer:\n  owner:\n" in written
    code, out, _ = attest("check", "--output-format", "json")
    assert (code, set(states(out).values())) == (1, {"empty"})


def test_init_keeps_what_is_there(attest, shop):
    mine = "# mine\n" + entry("devices", note="'kept as it is'  # and this")
    assert "2 of 3 questions added" in attest("init", answers=mine)[1]
    assert (shop / FILE).read_text().startswith(mine)
    _, out, _ = attest("check", "--output-format", "json")
    assert states(out) == {"monitoring": "empty", "devices": "answered", "portal-users": "empty"}
    before = (shop / FILE).read_bytes()
    assert "0 of 3 questions added" in attest("init")[1]
    assert (shop / FILE).read_bytes() == before


def test_init_does_not_touch_a_file_with_mistakes(attest, shop):
    assert attest("init", answers="monitering: {}\n")[0] == 2
    assert (shop / FILE).read_text() == "monitering: {}\n"


def test_a_link_is_not_followed(attest, shop, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "answers.yaml"
    outside.write_text(entry("monitoring"))
    (shop / FILE).symlink_to(outside)
    assert attest("check")[0] == 2


def test_attest_alone_checks_the_working_folder(shop, run):
    code, out, _ = run("attest")
    assert code == 1
    assert "0 of " in out


def test_no_such_folder(attest):
    code, _, err = attest("check", "nowhere")
    assert code == 2
    assert "nowhere" in err


# --- In the report of `check` ----------------------------------------------------------------------------------------


@pytest.fixture
def check(shop, rules, run):
    def call(name, answers=""):
        (shop / FILE).write_text(answers) if answers else None
        options = ["--rules", rules, "--as-of", "2026-12-01", "--output-format", name]
        return run("check", "fine.py", *options, policy=False)

    return call


@pytest.mark.parametrize("name", ["text", "markdown", "html", "github", "sarif"])
def test_reports_tell_how_many_are_open(check, name):
    code, out, _ = check(name, entry("monitoring"))
    assert code == 0
    assert "2 of 3 questions of the policy that no rule can answer are open" in out


def test_json_names_the_open_ones(check):
    _, out, _ = check("json", entry("monitoring") + entry("devices", expires="2026-11-03"))
    assert json.loads(out)["attestations"] == {
        "questions": 3,
        "open": [
            {"clause": "4.5", "question": "devices", "state": "expired"},
            {"clause": "3.1", "question": "portal-users", "state": "missing"},
        ],
    }


def test_a_mistake_makes_the_scan_incomplete_and_all_questions_open(check):
    code, out, _ = check("json", entry("monitoring", answer="yess"))
    report = json.loads(out)
    assert code == 3
    assert len(report["attestations"]["open"]) == 3
    assert [(each["path"], each["line"], each["code"]) for each in report["notices"]] == [(FILE, 2, "attestation")]
    coverage = report["coverage"]
    assert coverage["discovered"] == sum(coverage[name] for name in ("analysed", "partial", "skipped", "failed"))


def test_a_policy_without_questions_says_nothing(shop, run):
    _, out, _ = run("check", "fine.py")
    assert "question" not in out


def test_today_is_the_day_if_none_is_given(shop, run, rules):
    today = datetime.date.today()
    answers = entry("monitoring", date=today, expires=today)
    (shop / FILE).write_text(answers)
    _, out, _ = run("attest", "check", "--rules", rules, "--output-format", "json")
    assert states(out)["monitoring"] == "answered"
