"""Rules that apply only beside something else, texts inside literals, and assignments to attributes."""

from dataclasses import replace

import pytest

from sp_policy_lint.policy import Above, Beside, Matches

from .conftest import arguments, call, check, constants, forbid, pattern


def test_a_rule_applies_only_in_files_with_what_it_stands_beside():
    rule = replace(forbid(pattern(literals="DEBUG")), beside=Beside((pattern(imports="sp_api"),), "file"))
    found = check(rule, sources={"a": 'import sp_api\nx = "DEBUG"', "b": 'y = "DEBUG"'})
    assert [where.partition(":")[0] for _, where, _ in found] == ["a.py"]


def test_a_rule_applies_in_a_project_with_what_it_stands_beside():
    rule = replace(forbid(pattern(literals="DEBUG")), beside=Beside((pattern(imports="sp_api"),), "project"))
    assert len(check(rule, sources={"a": "import sp_api", "b": 'y = "DEBUG"'})) == 1
    assert not check(rule, sources={"a": "import other", "b": 'y = "DEBUG"'})


@pytest.mark.parametrize(
    ("literal", "found"),
    [("ap_password", True), ("//input[@id='ap_password']", True), ("map_passwords", False), ("ap_password_2", False)],
)
def test_text_is_found_in_literals_as_whole_words(literal, found):
    assert bool(check(forbid(pattern(texts="ap_password")), sources={"a": f'x = "{literal}"'})) is found


def test_assignments_and_calls_are_told_apart():
    setting = replace(call("Session.verify"), assigned=constants(False))
    rule = forbid(pattern(at="Session.verify", where={"assigned": False}))
    assert check(rule, calls=[setting])
    assert not check(rule, calls=[replace(setting, assigned=constants(True))])
    assert not check(rule, calls=[call("Session.verify")])
    assert not check(forbid(pattern(at="Session.verify")), calls=[setting])


def test_numbers_and_texts_of_dicts_meet_conditions():
    above = forbid(pattern(at="cache.set", where={"arg[ttl]": Above(30)}))
    assert check(above, calls=[call("cache.set", args=arguments(ttl=31))])
    assert not check(above, calls=[call("cache.set", args=arguments(ttl=30))])
    assert not check(above, calls=[call("cache.set", args=arguments(ttl=True))])
    text = forbid(pattern(at="f", where={"arg[0]": Matches('"key": ')}))
    assert check(text, calls=[call("f", args=arguments('{"key": 1}'))])
