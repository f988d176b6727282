"""The pages in docs/rules are those that the rules give now."""

import importlib.util
from pathlib import Path

import pytest

from sp_policy_lint.app.bundled import load_policy

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("rule_pages", ROOT / "scripts" / "rule_pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_fresh(script):
    written = {path.name: path.read_text("utf-8") for path in script.FOLDER.glob("*.md")}
    wanted = script.pages(load_policy())
    stale = sorted(name for name in written.keys() | wanted.keys() if written.get(name) != wanted.get(name))
    assert stale == [], "run: python scripts/rule_pages.py"


def test_every_page_tells_what_a_reader_needs(script):
    policy = load_policy()
    pages = script.pages(policy)
    assert pages.keys() == {"README.md", *(f"{rule.id}.md" for rule in policy.rules)}
    for rule in policy.rules:
        page = pages[f"{rule.id}.md"]
        assert rule.title in page and rule.why.strip() in page and rule.instead.strip() in page
        assert "## Found" in page and "## Not found" in page and f"ignore[{rule.id}]" in page
        assert f"expect: {rule.id}" in page  # behind the comment mark of the file's type
    for clause in policy.clauses:
        assert f"| {clause.number} |" in pages["README.md"]


def test_pages_of_rules_that_are_gone_are_deleted(script, tmp_path, monkeypatch):
    monkeypatch.setattr(script, "FOLDER", tmp_path / "rules")
    script.main()
    (tmp_path / "rules" / "gone.md").write_text("old")
    script.main()
    assert {path.name for path in (tmp_path / "rules").iterdir()} == script.pages(load_policy()).keys()
