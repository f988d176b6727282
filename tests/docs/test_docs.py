"""README and docs name only what exists: files, links, headings, commands and their options."""

import re
import shlex
from difflib import get_close_matches
from pathlib import Path

import click
import pytest

from sp_policy_lint.cli.main import cli

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "sp_policy_lint"
PAGES = [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))) if page.is_file()]
WRITTEN = [page for page in PAGES if "docs/rules/" not in page.as_posix()]  # by people; the others quote examples

FENCE = re.compile(r"^ *(`{3,})(.*)\n((?:.*\n)*?) *\1 *$", re.MULTILINE)
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)

TOP = sorted(path.name for path in ROOT.iterdir() if path.name != ".git")
LAYERS = sorted(path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__")
TARGETS = set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def prose(page):
    """The text of a page without its blocks of code."""
    return FENCE.sub("", page.read_text("utf-8"))


def ids(pages):
    return [page.relative_to(ROOT).as_posix() for page in pages]


# --- Paths -----------------------------------------------------------------------------------------------------------


def anchors(text):
    """The anchors that GitHub makes of headings."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text)}


@pytest.mark.parametrize("page", PAGES, ids=ids(PAGES))
def test_links_lead_somewhere(page):
    for link in LINK.findall(prose(page)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name} links to {link}"
        if anchor:
            assert anchor in anchors(prose(target)), f"{page.name} links to {link}"


def missing(path):
    """What is wrong with a path in code quotes; "" where it exists or is not meant to be one of this repository."""
    first, slash, rest = path.partition("/")
    if not slash or re.search(r"[\s()=:]", path):
        return ""
    for root, names in ((ROOT, TOP), (PACKAGE, LAYERS)):
        if first in names:
            found = list(root.glob(re.sub(r"<[^<>]*>", "*", path).rstrip("/"))) if rest else [root / first]
            return "" if found else f"no such file: {path}"
    near = get_close_matches(first, [*TOP, *LAYERS], n=1, cutoff=0.85)
    return f"no such folder: {first}, did you mean {near[0]}?" if near else ""


@pytest.mark.parametrize("page", WRITTEN, ids=ids(WRITTEN))
def test_named_paths_exist(page):
    assert [problem for code in CODE.findall(prose(page)) if (problem := missing(code))] == []


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("src/sp_policy_lint/policy/rules.py", ""),
        ("policy/rules.py", ""),
        ("rules/<rule-id>/rule.yaml", ""),
        ("rules/*/rule.yaml", ""),
        ("docs/", ""),
        ("app/crm/**", "no such file: app/crm/**"),
        ("rules/no-such-rule/rule.yaml", "no such file: rules/no-such-rule/rule.yaml"),
        ("ruless/kinds.yaml", "no such folder: ruless, did you mean rules?"),
        ("company-rules/kinds.yaml", ""),
        ("pyproject.toml", ""),
        ("/etc/ssl/our-ca.pem", ""),
    ],
)
def test_how_paths_are_told(path, problem):
    assert missing(path) == problem


# --- Commands --------------------------------------------------------------------------------------------------------

COMMAND = re.compile(r"(?:^|[\s/;&|(])(sp-policy-lint|python3? -m sp_policy_lint|make)(?= |$)(.*)")


def commands(text):
    """The command lines in blocks of code (shell, or of no language) and in code quotes."""
    lines = []
    for _, language, block in FENCE.findall(text):
        if language.strip() in ("", "sh", "shell", "bash", "console"):
            lines += re.sub(r"\\\n\s*", "", block).splitlines()
    lines += CODE.findall(FENCE.sub("", text))
    for line in lines:
        match = COMMAND.search(line) if not re.match(r"\s*#", line) else None
        if match:
            rest = re.split(r"\s#|\s[|<>;&]|\s2>|[;)]", match[2], maxsplit=1)[0]
            yield "make" if match[1] == "make" else "sp-policy-lint", shlex.split(rest)


def wrong(program, arguments):
    """What the program would say against these arguments; "" where they are right."""
    if program == "make":
        unknown = [each for each in arguments if not re.match(r"-|[A-Z]+=", each) and each not in TARGETS]
        return f"no such target: {', '.join(unknown)}" if unknown else ""
    command, context = cli, click.Context(cli, info_name="sp-policy-lint")
    while isinstance(command, click.Group) and arguments and not arguments[0].startswith("-"):
        try:
            _, command, arguments = command.resolve_command(context, arguments)
        except click.UsageError as error:
            return error.message
        context = click.Context(command, parent=context, info_name=command.name)
    options = {name: each for each in command.get_params(context) for name in (*each.opts, *each.secondary_opts)}
    for place, argument in enumerate(arguments):
        if argument.startswith("-") and argument != "-":
            name, _, value = argument.partition("=")
            if name not in options:
                return f"no such option: {name}"
            value = value or " ".join(arguments[place + 1 : place + 2])
            if not is_choice(options[name], value):
                return f"no such value of {name}: {value}"
    return ""


def is_choice(option, value):
    """Whether an option may have this value, as far as it is a choice; a word in capitals stands for any."""
    return option.is_flag or value.isupper() or value in getattr(option.type, "choices", [value])


@pytest.mark.parametrize("page", PAGES, ids=ids(PAGES))
def test_named_commands_exist(page):
    found = list(commands(page.read_text("utf-8")))
    assert [f"{program} {shlex.join(args)}: {why}" for program, args in found if (why := wrong(program, args))] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("`sp-policy-lint check src --output-format sarif`", ""),
        ("`sp-policy-lint check src --output-format srif`", "no such value of --output-format: srif"),
        ("`sp-policy-lint check --output-format FORMAT`", ""),
        ("`sp-policy-lint check src --fail_on error`", "no such option: --fail_on"),
        ("`sp-policy-lint chekc`", "No such command 'chekc'; did you mean 'check'?."),
        ("`sp-policy-lint rules test DIR`", ""),
        ("`sp-policy-lint rules tset DIR`", "No such command 'tset'."),
        ("`sp-policy-lint --version`", ""),
        ("`make demo`", ""),
        ("`make PYTHON=python3.12`", ""),
        ("`make coffee`", "no such target: coffee"),
        ("```\nsp-policy-lint check \\\n    --nonsense | tee log   # it fails\n```", "no such option: --nonsense"),
        ("```sh\n$ python -m sp_policy_lint check --exit-zero > out.txt\n```", ""),
        ("```python\nsp-policy-lint nonsense\n```", None),
        ("```\n# make sense\n```", None),
    ],
)
def test_how_commands_are_told(text, problem):
    assert [wrong(*command) for command in commands(text + "\n")] == ([] if problem is None else [problem])
