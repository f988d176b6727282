"""The smallest parts of the rule language as types: texts, words, names, ports."""

from __future__ import annotations

from collections.abc import Callable

from . import names, scalars
from .facts import Argument, Port
from .fields import Choice, Many, Mapped, Schema, Text, Type, Word
from .ports import PATTERN as PORT_PATTERN
from .ports import parse_port
from .scalars import CLAUSE, DATE, KIND, WORD, MalformedError
from .vocabulary import Group


def _shaped(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^({pattern})$"}


def known_word(group: Group, pattern: str = KIND) -> Word:
    return Word(group, _shaped(pattern))


def _as_is(text: str) -> str:
    return text


ANY_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""What an editor makes of an unquoted text is a string, or a number or truth value that the loader still takes as
text."""

TEXT = Text("a text", str.strip, ANY_TEXT)
LITERAL = Text("a text", _as_is, ANY_TEXT)
WORD_TEXT = Text("a word", scalars.word, _shaped(WORD))
KIND_NAME = Text("a kind's name", scalars.kind_name, _shaped(KIND))
CLAUSE_NUMBER = Text("a clause's number", scalars.clause_number, {**ANY_TEXT, "pattern": f"^({CLAUSE})$"})
CLAUSE_WORD = Word("clause", CLAUSE_NUMBER.json)
MESSAGE = Text("a message", scalars.message, {**ANY_TEXT, "pattern": f"^({scalars.MESSAGE})$"})
REGEX = Text("a regular expression", scalars.regex, {**ANY_TEXT, "format": "regex"})
DAY = Text("a date", scalars.date, {**_shaped(DATE), "format": "date"})
BOOLEAN = Text("true or false", scalars.boolean, {"type": "boolean"})
CWE = Text("a CWE number", scalars.integer, {"type": "integer", "minimum": 0})
NUMBER = Text("a number", scalars.number, {"type": "number", "minimum": 0})
ENTROPY = Text("bits per character", scalars.number, {"type": "number", "minimum": 0})
HOST = Text("a host", scalars.host_pattern, _shaped(r"[\w.*-]+"))
PATH = Text("a path", scalars.path_pattern, _shaped(r"/[^\s?#]*"))
METHOD: Choice[str] = Choice(
    "method", {word: word for word in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")}
)
SOURCE, SINK, MARK = known_word("source"), known_word("sink"), known_word("mark")

# --- Names and ports -------------------------------------------------------------------------------------------------

DOTTED = r"(?!.*\.\.)(\*\.)?[\w{][\w.{}, ]*(\(['\"][^'\"]*['\"]\)[\w.{}, ]*)*"


def _flat(what: str, parse: Callable[[str], tuple[str, ...]], json: Schema) -> Type[tuple[str, ...]]:
    """One text or several, each of which may stand for several names."""
    return Mapped(Many(Text(what, parse, json)), lambda groups: tuple(name for group in groups for name in group))


AT = _flat("a dotted name", names.dotted_names, _shaped(DOTTED))
MODULES = _flat("a module", names.plain_dotted_names, _shaped(r"(?!.*\.\.)[\w{][\w.{}, ]*"))
NAMES = _flat("a name", names.keys, ANY_TEXT)
IDENTIFIERS = _flat("an identifier", names.identifiers, _shaped(r"[\w{}, ]+"))


def _one_name(text: str) -> str:
    found = names.plain_dotted_names(text)
    if len(found) > 1:
        raise MalformedError("one name is meant here, not alternatives")
    return found[0]


ONE_NAME = Text("a dotted name", _one_name, _shaped(r"\w+(\.\w+)*"))


def _port(what: str, allowed: Callable[[Port], bool], pattern: str) -> Text[Port]:
    def parse(text: str) -> Port:
        port = parse_port(text)
        if not allowed(port):
            raise MalformedError(f"'{text}' cannot stand here: {what} is meant")
        return port

    return Text(what, parse, _shaped(pattern))


def _is_argument(port: Port) -> bool:
    """One argument of the call, one of those that the receiver was constructed with, or what is assigned."""
    if port.base == "assigned":
        return not port.path
    if port.base == "arg":
        return bool(port.names) and not port.path
    return port.base == "self" and len(port.path) == 1 and isinstance(port.path[0], Argument)


ARGUMENT_PATTERN = r"assigned|(self\.)?arg\[[^\[\]*:]+\]"
PORT = _port("a port", lambda port: True, PORT_PATTERN)
INPUT = _port(
    "an argument, self or exception",
    lambda port: port.base not in ("return", "assigned"),
    f"(?!return|assigned){PORT_PATTERN}",
)
ARGUMENT = _port("arg[...], self.arg[...] or assigned without accessors", _is_argument, ARGUMENT_PATTERN)
