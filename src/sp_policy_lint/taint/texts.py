"""Methods of `str` and `bytes`: computed on constants, else text that carries the data of what it was made of.

Contract: data in the result is that of the receiver, and of the arguments that can become part of the text: what is
searched, stripped or split at is not. Questions about a text and places in it are no data.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..policy import HOLE
from . import conversion, failures, formatting, items, iteration
from .arguments import Args
from .context import collect
from .objects import Kind, Obj
from .registry import Native, first, numbered
from .state import State
from .values import BOOL, INT, MAX_CONSTANTS, NO_TAINT, STR, Const, Value, const, ext, join_all, join_taint

if TYPE_CHECKING:
    from .activation import Activation

BYTES = ext("builtins.bytes()")
MAX_PIECES = 64
"""Pieces of a constant text that are told apart."""

_CASES = frozenset(["capitalize", "casefold", "lower", "swapcase", "title", "upper"])
_VERDICTS = frozenset(
    [
        "endswith",
        "isalnum",
        "isalpha",
        "isascii",
        "isdecimal",
        "isdigit",
        "isidentifier",
        "islower",
        "isnumeric",
        "isprintable",
        "isspace",
        "istitle",
        "isupper",
        "startswith",
    ]
)
_PLACES = frozenset(["count", "find", "index", "rfind", "rindex"])
_CUTS = frozenset(["lstrip", "removeprefix", "removesuffix", "rstrip", "strip"])
_PADS = frozenset(["center", "expandtabs", "ljust", "rjust", "zfill"])
_LISTS = frozenset(["rsplit", "split", "splitlines"])
_TRIPLES = frozenset(["partition", "rpartition"])
_OTHERS = frozenset(["decode", "encode", "format", "format_map", "hex", "join", "replace", "translate"])
_KNOWN = _CASES | _VERDICTS | _PLACES | _CUTS | _PADS | _LISTS | _TRIPLES | _OTHERS
_BLURRED_BY_HOLES = frozenset(("encode", "title", "capitalize", "center", "ljust", "rjust", "zfill"))


def call(act: Activation, state: State, receiver: Value, name: str, args: Args) -> Value | None:
    """The result of a method of `str` or `bytes`; None when it is none, or the receiver may be something else."""
    if name not in _KNOWN or not _is_text(receiver):
        return None
    if name in _VERDICTS or name in _PLACES:
        if name in ("index", "rindex"):
            failures.may_raise(act, state, "ValueError")
        return _computed(receiver, name, args) or (BOOL if name in _VERDICTS else INT)
    if name in _LISTS or name in _TRIPLES:
        return _pieces(act, state, receiver, name, args)
    match name:
        case "join":
            return _join(act, state, receiver, args)
        case "format":
            return _format(act, state, receiver, args)
        case "format_map":
            return _format_map(act, state, receiver, args)
        case "replace":
            return _replace(act, state, receiver, args)
        case "translate":
            return _translate(act, state, receiver, args)
    return _changed(act, state, receiver, name, args)


def _is_text(receiver: Value) -> bool:
    return all(
        isinstance(atom.value, str | bytes) if isinstance(atom, Const) else atom in (*STR.atoms, *BYTES.atoms)
        for atom in receiver.atoms
    )


def _plain(receiver: Value, name: str = "") -> Value:
    """Any text of the type that a method gives."""
    if name == "encode":
        return BYTES
    in_bytes = any(atom.type == "bytes" if isinstance(atom, Const) else atom in BYTES.atoms for atom in receiver.atoms)
    return BYTES if in_bytes and name not in ("decode", "hex") else STR


def _changed(act: Activation, state: State, receiver: Value, name: str, args: Args) -> Value:
    taint = receiver.taint
    if name in _PADS:
        for value in args.positional[1:]:
            taint = join_taint(taint, collect(act, state, value))
    if name in ("encode", "decode"):
        failures.may_raise(act, state, "UnicodeError", receiver)
    return (_computed(receiver, name, args) or _plain(receiver, name)).with_taint(taint)


# --- Constants -------------------------------------------------------------------------------------------------------


def _arguments(args: Args) -> list[object] | None:
    """The arguments where each is one constant."""
    known = [items.constants(value) for value in args.positional]
    if args.keywords or args.star is not None or args.double_star is not None:
        return None
    if any(entry is None or len(entry) != 1 for entry in known):
        return None
    return [entry[0].value for entry in known if entry]


def _computed(receiver: Value, name: str, args: Args) -> Value | None:
    """The result of a method on constants; None when it cannot be told."""
    arguments = _arguments(args)
    texts = [atom for atom in receiver.atoms if isinstance(atom, Const)]
    if arguments is None or len(texts) != len(receiver.atoms):
        return None
    holey = any(isinstance(text.value, str) and HOLE in text.value for text in texts)
    if holey and (name in _VERDICTS or name in _PLACES or name in _BLURRED_BY_HOLES):
        return _prefix_verdict(texts, name, args)
    results: list[Value] = []
    for text in texts[:MAX_CONSTANTS]:
        try:
            results.append(const(getattr(text.value, name)(*arguments)))
        except (
            Exception
        ):  # a method of a builtin on arguments from scanned code may raise anything; then nothing is known
            return None
    return join_all(results)


def _prefix_verdict(texts: list[Const], name: str, args: Args) -> Value | None:
    """`startswith` on a text of which only the start is known."""
    wanted = items.constants(args.positional[0]) if args.positional else None
    if name != "startswith" or not wanted or len(wanted) != 1 or not isinstance(wanted[0].value, str):
        return None
    start = wanted[0].value
    heads = [text.value.split(HOLE)[0] for text in texts]
    if all(head.startswith(start) for head in heads):
        return const(True)
    if all(not start.startswith(head) and not head.startswith(start) for head in heads):
        return const(False)
    return None


# --- Pieces ----------------------------------------------------------------------------------------------------------


def _pieces(act: Activation, state: State, receiver: Value, name: str, args: Args) -> Value:
    kind = Kind.LIST if name in _LISTS else Kind.TUPLE
    known = [items.constants(value) for value in args.positional]
    texts = [atom.value for atom in receiver.atoms if isinstance(atom, Const)]
    arguments = _arguments(args)
    if len(texts) == len(receiver.atoms) == 1 and arguments is not None and HOLE not in str(texts[0]):
        try:
            parts = getattr(texts[0], name)(*arguments)
        except Exception:  # as in `_computed`
            parts = None
        if parts is not None and len(parts) <= MAX_PIECES:
            values = [const(part).with_taint(receiver.taint) for part in parts]
            return act.allocate(state, Obj(kind, items=numbered(values)), name)
    piece = _plain(receiver).with_taint(receiver.taint)
    if name in _TRIPLES:
        separator = Value(frozenset(known[0])) if known and known[0] else piece
        return act.allocate(state, Obj(kind, items=numbered([piece, separator, piece])), name)
    return act.allocate(state, Obj(kind, rest=piece, exact=False), name)


# --- Texts put together ----------------------------------------------------------------------------------------------


def _join(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    if not args.positional:
        return _plain(receiver)
    known, rest = iteration.iterate(act, state, args.positional[0], args.span)
    if known is None:
        taint = join_taint(receiver.taint, collect(act, state, rest))
        return _plain(receiver).with_taint(join_taint(taint, args.positional[0].taint))
    texts = [conversion.as_text(act, state, part) for part in known]
    separated = list(itertools.chain.from_iterable((receiver, part) for part in texts))[1:]
    if _plain(receiver) is BYTES:
        return BYTES.with_taint(join_all([receiver.with_taint(NO_TAINT), *separated]).taint)
    return formatting.concatenate(separated) if separated else const("")


def _format(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    others = [value for value in (args.star, args.double_star) if value is not None]
    rest = join_all(others) if others else None
    return formatting.format_fields(act, state, receiver, args.positional, args.keywords, rest, args.span)


def _format_map(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    mapping = first(args, STR)
    keywords: dict[str, Value] = {}
    other: Value | None = None
    for _, obj in act.objects(state, mapping):
        keywords.update({key.value: value for key, value in obj.items.items() if isinstance(key.value, str)})
        if obj.rest is not None:
            other = obj.rest
    return formatting.format_fields(act, state, receiver, [], keywords, other, args.span).tainted(mapping.taint)


def _replace(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    """The new text is in the result where the old one occurs."""
    new = conversion.as_text(act, state, args.get(1, "new") or STR)
    wanted = items.constants(args.get(0, "old") or STR)
    if wanted is None or len(wanted) != 1 or len(args.positional) > 2:
        return _plain(receiver).with_taint(join_taint(receiver.taint, new.taint))
    results: list[Value] = []
    for atom in receiver.atoms:
        if not isinstance(atom, Const) or type(atom.value) is not type(wanted[0].value) or not wanted[0].value:
            results.append(_plain(receiver).with_taint(new.taint))
        elif isinstance(atom.value, bytes):
            occurs = wanted[0].value in atom.value
            results.append(BYTES.with_taint(new.taint) if occurs else Value(frozenset((atom,))))
        else:
            parts = [const(part) for part in atom.value.split(wanted[0].value)]
            holes = new.taint if HOLE in atom.value else NO_TAINT
            separated = list(itertools.chain.from_iterable((new, part) for part in parts))[1:]
            results.append(formatting.concatenate(separated).tainted(holes))
    return join_all(results).tainted(receiver.taint)


def _translate(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    """What the table gives for a character is in the result where the text may have the character."""
    taint = receiver.taint
    texts = [atom.value for atom in receiver.atoms if isinstance(atom, Const)]
    certain = len(texts) == len(receiver.atoms) and not any(HOLE in str(text) for text in texts)
    characters = {ord(character) for text in texts for character in str(text)} if certain else None
    for _, table in act.objects(state, first(args)):
        for key, value in table.items.items():
            if characters is None or key.value in characters:
                taint = join_taint(taint, collect(act, state, value))
        if table.rest is not None:
            taint = join_taint(taint, collect(act, state, table.rest))
    return _plain(receiver).with_taint(join_taint(taint, first(args).taint))


def _make_table(act: Activation, state: State, args: Args) -> Value:
    """`str.maketrans`: a dict from codes of characters to what replaces them."""
    table: dict[Const, Value] = {}
    known = [items.constants(value) for value in args.positional]
    if len(args.positional) == 1:
        rests: list[Value] = []
        for _, obj in act.objects(state, args.positional[0]):
            for key, value in obj.items.items():
                code = ord(key.value) if isinstance(key.value, str) and len(key.value) == 1 else key.value
                table[Const("int", code)] = value
            rests += [obj.rest] if obj.rest is not None else []
        return act.allocate(
            state, Obj(Kind.DICT, items=table, rest=join_all(rests) if rests else None, exact=not rests), "table"
        )
    if len(known) >= 2 and all(entry and len(entry) == 1 and isinstance(entry[0].value, str) for entry in known[:2]):
        old, new = (entry[0].value for entry in known[:2] if entry)
        table = {Const("int", ord(a)): const(b) for a, b in zip(old, new, strict=False)}
        return act.allocate(state, Obj(Kind.DICT, items=table), "table")
    piece = STR.with_taint(collect(act, state, args.positional[1]) if len(args.positional) > 1 else NO_TAINT)
    return act.allocate(state, Obj(Kind.DICT, rest=piece, exact=False), "table")


NATIVES: dict[str, Native] = {"builtins.str.maketrans": _make_table, "builtins.bytes.maketrans": _make_table}
