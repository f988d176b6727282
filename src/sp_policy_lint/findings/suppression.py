"""Comments that accept a finding: `# sp-policy: ignore[rule, other] reason="..." until=2027-01-31`.

A comment holds for the whole statement that it stands in, ends or precedes. Only this form suppresses: one that is
meant to but has a mistake is a finding itself, as are one that nothing needs and one whose day is over. Prose that
mentions the form in the middle of a sentence is prose.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..errors import did_you_mean
from ..ir import Comment
from ..location import Location, Span
from ..policy import Confidence, ForbidCheck, Rule, Severity
from .finding import Finding, Suppression

FORM = '# sp-policy: ignore[rule-id] reason="why" until=2027-01-31'


def _built_in(name: str, title: str, severity: Severity, why: str) -> Rule:
    return Rule(id=name, title=title, severity=severity, check=ForbidCheck(()), message="", why=why)


MALFORMED = _built_in(
    "malformed-suppression",
    "Suppression comment with a mistake",
    Severity.ERROR,
    "A comment that looks like a suppression but does not work misleads its reader: it suppresses nothing.",
)
EXPIRED = _built_in(
    "expired-suppression",
    "Suppression comment whose day is over",
    Severity.ERROR,
    "The finding was accepted until a day that has passed; it is reported again until somebody decides anew.",
)
UNUSED = _built_in(
    "unused-suppression",
    "Suppression comment that suppresses nothing",
    Severity.WARNING,
    "A suppression that outlives its finding would hide the next one at the same place.",
)
BUILT_IN_RULES = (EXPIRED, MALFORMED, UNUSED)


@dataclass(frozen=True, slots=True)
class Directive:
    """A well-formed suppression comment. `statement` is the line range in which it holds."""

    rules: tuple[str, ...]
    suppression: Suppression
    statement: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Findings divided by the comments: `kept` includes those about the comments themselves."""

    kept: list[Finding]
    suppressed: list[Finding]


def suppress(
    findings: Iterable[Finding],
    comments: Mapping[str, Sequence[Comment]],
    *,
    known: Collection[str],
    active: Collection[str],
    as_of: datetime.date,
) -> Suppressed:
    """Divides `findings` by the comments of the files.

    `known` are the names of all rules, `active` of those that ran: a comment about another one cannot be called unused.
    """
    directives: dict[str, list[Directive]] = {}
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    for path in sorted(comments):
        directives[path] = []
        for item in _read(path, comments[path], known):
            if isinstance(item, Finding):
                kept.append(item)
            else:
                directives[path].append(item)
    used: set[tuple[Location, str]] = set()
    for finding in findings:
        directive = _directive_for(finding, directives.get(finding.location.path, ()), as_of)
        if directive is None:
            kept.append(finding)
        else:
            suppressed.append(replace(finding, suppression=directive.suppression))
            used.add((directive.suppression.location, finding.rule.id))
    for directive in chain.from_iterable(directives.values()):
        kept += _judge_directive(directive, used, active, as_of)
    return Suppressed(kept, suppressed)


def _directive_for(finding: Finding, directives: Iterable[Directive], as_of: datetime.date) -> Directive | None:
    line = finding.location.span.line
    for directive in directives:
        first, last = directive.statement
        if first <= line <= last and finding.rule.id in directive.rules and not _expired(directive, as_of):
            return directive
    return None


def _expired(directive: Directive, as_of: datetime.date) -> bool:
    until = directive.suppression.until
    return until is not None and as_of > until


def _judge_directive(
    directive: Directive, used: Collection[tuple[Location, str]], active: Collection[str], as_of: datetime.date
) -> Iterator[Finding]:
    place, until = directive.suppression.location, directive.suppression.until
    if _expired(directive, as_of):
        message = f"the suppression of {', '.join(directive.rules)} ended on {until}"
        yield _about(EXPIRED, place, message, "fix the finding, or decide anew")
        return
    unused = [name for name in directive.rules if name in active and (place, name) not in used]
    if unused:
        yield _about(UNUSED, place, f"nothing here breaks {' or '.join(unused)}", "remove it")


def _about(rule: Rule, location: Location, message: str, instead: str) -> Finding:
    return Finding(rule, rule.severity, Confidence.HIGH, location, message, instead)


# --- Reading ---------------------------------------------------------------------------------------------------------


class _MistakeError(Exception):
    """What is wrong with a suppression comment."""


_ATTEMPT = re.compile(r"(?:^|(?<=\s))#+\s*(?=sp-policy(?:-lint)?\s*(?::|\s\s*ignore\b))", re.IGNORECASE)
_HEAD = re.compile(r"sp-policy: ?ignore\[([^\[\]#]*)\]")
_OPTION = re.compile(r"\s+([\w-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^\s\"]+)")
_END = re.compile(r"\s*(?:$|#)")


def _read(path: str, comments: Iterable[Comment], known: Collection[str]) -> Iterator[Directive | Finding]:
    for comment in comments:
        place, text = Location(path, Span(*comment.span)), comment.text
        while attempt := _ATTEMPT.search(text):
            try:
                rules, suppression, text = _parse(text[attempt.end() :], place, known)
            except _MistakeError as mistake:
                yield _about(MALFORMED, place, f"suppresses nothing: {mistake}", f"write {FORM}")
                break
            yield Directive(rules, suppression, comment.statement)


def _parse(text: str, place: Location, known: Collection[str]) -> tuple[tuple[str, ...], Suppression, str]:
    """The rules, why they are accepted, and what follows in the comment."""
    head = _HEAD.match(text)
    if head is None:
        raise _MistakeError("expected 'sp-policy: ignore[...]' with the names of rules in the brackets")
    rules = _rules(head[1], known)
    options, rest = _options(text[head.end() :])
    if not _END.match(rest):
        raise _MistakeError(f"cannot read '{rest.strip()}'")
    for name in options:
        if name not in ("reason", "until"):
            raise _MistakeError(f"unknown word '{name}'{did_you_mean(name, ('reason', 'until'))}")
    reason = options.get("reason", "")
    if reason and not reason.startswith('"'):
        raise _MistakeError('the reason stands in double quotes: reason="why"')
    reason = re.sub(r"\\(.)", r"\1", reason[1:-1]).strip()
    if not reason:
        raise _MistakeError('a reason is missing: reason="why"')
    return rules, Suppression(place, reason, _date(options.get("until"))), rest


def _rules(text: str, known: Collection[str]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    for name in names:
        if not name:
            raise _MistakeError("the name of a rule is missing in the brackets")
        if any(name == rule.id for rule in BUILT_IN_RULES):
            raise _MistakeError(f"'{name}' cannot be ignored")
        if name not in known:
            raise _MistakeError(f"unknown rule '{name}'{did_you_mean(name, known)}")
    return names


def _options(text: str) -> tuple[dict[str, str], str]:
    """The `name=value` pairs at the start of the text, values as written, and what follows them."""
    options: dict[str, str] = {}
    while match := _OPTION.match(text):
        if match[1] in options:
            raise _MistakeError(f"'{match[1]}' is given twice")
        options[match[1]] = match[2]
        text = text[match.end() :]
    return options, text


def _date(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        if len(text) != len("2027-01-31"):  # fromisoformat also takes week dates and dates without hyphens
            raise ValueError
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise _MistakeError(f"'{text}' is no date such as 2027-01-31") from None


# --- Files other than Python -----------------------------------------------------------------------------------------

_TEXT_COMMENT = re.compile(r"(?:^|(?<=\s))(#+|//+|--|<!--)(?=\s*sp-policy)", re.IGNORECASE)
_LINE = re.compile(r"\r\n|\r|\n")
_WITHOUT_COMMENTS = (".csv", ".ipynb", ".json", ".jsonl", ".ndjson", ".sarif")
_DOCUMENTS = (".adoc", ".htm", ".html", ".markdown", ".md", ".mdx", ".rst", ".txt")


def text_comments(text: str, path: str = "") -> tuple[Comment, ...]:
    """The comments of a text file (YAML, .env, Terraform, SQL, XML) that may suppress: after `#`, `//`, `--`, `<!--`.

    By the suffix of `path`: in a document only `<!--` counts, since its other lines may tell how to write such a
    comment; in JSON and the like nothing does (reports of this tool quote the comments that they are about). The text
    of a comment is given as if after `#`. One that is alone on its line belongs to the next line that is neither blank
    nor such a comment.
    """
    if "sp-policy" not in text.casefold() or path.lower().endswith(_WITHOUT_COMMENTS):
        return ()
    document = path.lower().endswith(_DOCUMENTS)
    comments, following = [], 0
    for number, line in reversed([*enumerate(_LINE.split(text), 1)]):
        mark = _TEXT_COMMENT.search(line)
        if mark is None or (document and mark[1] != "<!--"):
            following = number if line.strip() else following
            continue
        body = line[mark.end() :].rstrip()
        body = body.removesuffix("-->").rstrip() if mark[1] == "<!--" else body
        alone = not line[: mark.start()].strip()
        target = following or number if alone else number
        following = following if alone else number
        comments.append(Comment(f"#{body}", (number, mark.start() + 1, number, len(line) + 1), (target, target)))
    return tuple(reversed(comments))
