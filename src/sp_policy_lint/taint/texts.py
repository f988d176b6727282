"""Methods of `str` and `bytes`: computed on constants, else text that carries the data of what it was made of."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..policy import HOLE
from . import formatting, items, iteration
from .arguments import Args
from .context import collect
from .objects import Kind, Obj
from .registry import numbered
from .state import State
from .values import BOOL, INT, MAX_CONSTANTS, NOTHING, STR, Const, Ext, Value, const, ext, join_all, join_taint

if TYPE_CHECKING:
    from .activation import Activation

_PURE = frozenset(
    "capitalize casefold lower upper title swapcase strip lstrip rstrip removeprefix removesuffix replace encode decode "
    "startswith endswith isdigit isalpha isalnum isupper islower isspace isidentifier isnumeric isdecimal istitle isascii find index count rfind hex".split()
)
_VERDICTS = frozenset(
    "startswith endswith isdigit isalpha isalnum isupper islower isspace isidentifier isnumeric isdecimal istitle isprintable isascii".split()
)
_PLACES = frozenset("find rfind index rindex count".split())
_LISTS = frozenset(("split", "rsplit", "splitlines"))
_TRIPLES = frozenset(("partition", "rpartition"))
_TEXTS = frozenset("center ljust rjust zfill expandtabs translate join format format_map".split())
KNOWN = _PURE | _VERDICTS | _PLACES | _LISTS | _TRIPLES | _TEXTS


def call(act: Activation, state: State, receiver: Value, name: str, args: Args) -> Value | None:
    """The result of a method of `str` or `bytes`; None when it is none, or the receiver is known to be something else."""
    if name not in KNOWN or not _may_be_text(receiver):
        return None
    if name == "join":
        return _join(act, state, receiver, args)
    if name == "format":
        rest = [value for value in (args.star, args.double_star) if value is not None]
        return formatting.format_fields(act, state, receiver, args.positional, args.keywords, join_all(rest) if rest else None, args.span)
    if name == "format_map":
        return _format_map(act, state, receiver, args)
    if name in _VERDICTS or name in _PLACES:
        return _computed(receiver, name, args) or (BOOL if name in _VERDICTS else INT)
    taint = receiver.taint
    for value in args.all():
        taint = join_taint(taint, collect(act, state, value))
    if name in _LISTS or name in _TRIPLES:
        return _pieces(act, state, receiver, name, args).tainted(taint)
    computed = _computed(receiver, name, args) if name in _PURE else None
    plain = ext("builtins.bytes()") if name == "encode" else STR
    return (computed if computed is not None else plain).with_taint(taint)


def _may_be_text(receiver: Value) -> bool:
    return all(
        (isinstance(atom, Const) and isinstance(atom.value, str | bytes)) or (isinstance(atom, Ext) and atom.path in ("builtins.str()", "builtins.bytes()"))
        for atom in receiver.atoms
    )


def _computed(receiver: Value, name: str, args: Args) -> Value | None:
    """The result of a pure method on constants; None when it cannot be told."""
    known = [items.constants(value) for value in args.positional]
    texts = [atom for atom in receiver.atoms if isinstance(atom, Const)]
    if args.keywords or args.star is not None or len(texts) != len(receiver.atoms) or any(entry is None or len(entry) != 1 for entry in known):
        return None
    holey = any(isinstance(t.value, str) and HOLE in t.value for t in texts)
    if holey and (name in _VERDICTS or name in _PLACES or name in ("encode", "title", "capitalize")):
        return _prefix_verdict(texts, name, args)
    results: list[Value] = []
    for text in texts[:MAX_CONSTANTS]:
        try:
            results.append(const(getattr(text.value, name)(*(entry[0].value for entry in known if entry))))
        except Exception:  # a method of a builtin on arguments from scanned code may raise anything; then nothing is known
            return None
    return join_all(results)


def _prefix_verdict(texts: list[Const], name: str, args: Args) -> Value | None:
    """`startswith` on a text of which only the start is known."""
    wanted = items.constants(args.positional[0]) if args.positional else None
    if name != "startswith" or not wanted or len(wanted) != 1 or not isinstance(wanted[0].value, str):
        return None
    heads = [text.value.split(HOLE)[0] for text in texts]
    if all(head.startswith(wanted[0].value) for head in heads):
        return const(True)
    if all(not wanted[0].value.startswith(head) and not head.startswith(wanted[0].value) for head in heads):
        return const(False)
    return None


def _join(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    if not args.positional:
        return STR
    known, rest = iteration.iterate(act, state, args.positional[0], args.span)
    if known is None:
        taint = join_taint(receiver.taint, collect(act, state, rest))
        return STR.with_taint(join_taint(taint, args.positional[0].taint))
    texts = [formatting.as_text(act, state, part) for part in known]
    separated = list(itertools.chain.from_iterable((receiver, part) for part in texts))[1:]
    return formatting.concatenate(separated) if separated else const("")


def _format_map(act: Activation, state: State, receiver: Value, args: Args) -> Value:
    mapping = args.positional[0] if args.positional else STR
    keywords: dict[str, Value] = {}
    other: Value | None = None
    for _, obj in act.objects(state, mapping):
        keywords.update({key.value: value for key, value in obj.items.items() if isinstance(key.value, str)})
        if obj.rest is not None:
            other = obj.rest
    return formatting.format_fields(act, state, receiver, [], keywords, other, args.span).tainted(mapping.taint)


def _pieces(act: Activation, state: State, receiver: Value, name: str, args: Args) -> Value:
    known = [items.constants(value) for value in args.positional]
    texts = [atom.value for atom in receiver.atoms if isinstance(atom, Const)]
    if len(texts) == len(receiver.atoms) == 1 and all(entry and len(entry) == 1 for entry in known) and not args.keywords and HOLE not in str(texts[0]):
        try:
            parts = getattr(texts[0], name)(*(entry[0].value for entry in known if entry))
        except Exception:  # as in `_computed`
            parts = None
        if parts is not None and len(parts) <= 64:
            return act.allocate(state, Obj(Kind.LIST if name in _LISTS else Kind.TUPLE, items=numbered([const(p) for p in parts])), name)
    piece = STR.with_taint(receiver.taint)
    if name in _TRIPLES:
        return act.allocate(state, Obj(Kind.TUPLE, items=numbered([piece, args.positional[0] if args.positional else STR, piece])), name)
    return act.allocate(state, Obj(Kind.LIST, rest=piece, exact=False), name)


_ = NOTHING
