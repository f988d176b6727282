"""Synthetic rules, observed calls, and files lowered from source."""

import datetime
from textwrap import dedent

from sp_policy_lint import structural
from sp_policy_lint.location import Location, Span
from sp_policy_lint.lower import lower
from sp_policy_lint.policy import (
    ForbidCheck,
    Models,
    Pattern,
    Policy,
    RequireCheck,
    Rule,
    Severity,
    Target,
    Where,
    parse_port,
)
from sp_policy_lint.project import Arguments, CallSite, Constants, Observations, RequestSite

TODAY = datetime.date(2026, 11, 24)


def pattern(where=None, removal=None, instead="", title="", **target):
    """A pattern; `at`, `names`, ... are one word or several, `where` maps ports to conditions."""
    words = {key: (value,) if isinstance(value, str) else value for key, value in target.items()}
    wheres = tuple(
        Where(parse_port(port), conditions if isinstance(conditions, tuple) else (conditions,))
        for port, conditions in (where or {}).items()
    )
    return Pattern(Target(**words), wheres, removal, instead, title)


def forbid(*patterns, name="forbidden", severity=Severity.ERROR):
    return Rule(name, "Forbidden", severity, ForbidCheck(patterns), "{title}", "Because.")


def require(when, have, scope="file", name="required"):
    return Rule(name, "Required", Severity.ERROR, RequireCheck(when, have, scope), "{title}", "Because.")


def make_policy(*rules, aliases=()):
    return Policy(kinds={}, purposes=(), models=Models(aliases=aliases), rules=rules)


def files(**sources):
    """Lowered files by path; `a__b` is the path a/b.py."""
    found = {}
    for name, source in sources.items():
        path = f"{name.replace('__', '/')}.py"
        found[path] = lower(dedent(source).encode(), path)
    return found


def constants(*values, complete=True):
    """Constants of these values; a `Path` counts as what it is: the dotted path of something in a library."""
    pairs = {("path", value.text) if isinstance(value, Path) else (type(value).__name__, value) for value in values}
    return Constants(frozenset(pairs), complete)


class Path:
    """A dotted path as a constant."""

    def __init__(self, text):
        self.text = text


UNKNOWN = constants(complete=False)


def label(value):
    """The same name for a value of a table in every process: sets and objects have none of their own."""
    match value:
        case Path(text=text):
            return text
        case Constants():
            return "|".join([*map(str, value.plain()), *([] if value.complete else ["?"])])
        case Arguments():
            pairs = [f"{name}={label(each)}" for name, each in value.keywords]
            return ",".join(
                [
                    *map(label, value.positional),
                    *pairs,
                    *(["*"] if value.more_positional else []),
                    *(["**"] if value.more_keywords else []),
                ]
            )
    return ascii(value)


def arguments(*positional, more="", **keywords):
    """Constant arguments; `more` names what may hold further ones: "*", "**" or both."""

    def each(value):
        return value if isinstance(value, Constants) else constants(value)

    pairs = tuple((name, each(value)) for name, value in keywords.items())
    return Arguments(tuple(map(each, positional)), pairs, "*" in more.split(), "**" in more.split())


def location(path="a.py", line=1, column=1):
    return Location(path, Span(line, column, line, column + 4))


def call(*names, args=None, constructor=None, scope="<module>", **place):
    return CallSite(location(**place), names, args or arguments(), constructor, scope)


def request(urls, *methods, scope="<module>", **place):
    return RequestSite(location(**place), urls if isinstance(urls, Constants) else constants(urls), methods, scope)


def check(*rules, calls=(), requests=(), sources=None, as_of=TODAY, aliases=(), modules=None):
    """The matches of these rules as (rule, path:line:column, scope)."""
    observations = Observations(calls=tuple(calls), requests=tuple(requests))
    matches = structural.check(
        make_policy(*rules, aliases=aliases), observations, files(**(sources or {})), as_of, modules
    )
    return [(match.rule.id, str(match.location), match.scope) for match in matches]


def places(source, *patterns):
    """Where patterns occur in one file, as (line:column, scope)."""
    return [(where.removeprefix("a.py:"), scope) for _, where, scope in check(forbid(*patterns), sources={"a": source})]
