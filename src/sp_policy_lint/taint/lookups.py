"""Elements that are read by a method: `record.get("BuyerEmail")` for `record["BuyerEmail"]`.

Contract: holds for receivers of which only data is known (an answer of a library, an unknown value), where no model
says what the method does. Other calls (a key that is not known, further arguments) are left to the default for unknown
callees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import external, items, natives, storing
from .arguments import Args
from .objects import CODE, Kind
from .state import State
from .values import ANY_ATOM, NONE, Ext, Ref, Value, join

if TYPE_CHECKING:
    from .activation import Activation

_DEFAULTS: dict[str, int] = {"__getitem__": 0, "get": 1, "pop": 1, "setdefault": 1}
"""The methods, and how many arguments each takes behind the key."""


def call(act: Activation, state: State, atom: object, receiver: Value, name: str, args: Args) -> Value | None:
    """The element that `receiver.name(key)` reads, or else the default; None when the call is no such read.

    `atom` is the one thing that the receiver may be.
    """
    if name not in _DEFAULTS or not _takes(name, args):
        return None
    path = _path(act, state, atom, name)
    if path is None or natives.function(path) is not None or external.is_modelled(act, path):
        return None
    key, defaults = args.positional[0], [*args.positional[1:], *args.keywords.values()]
    if any(_is_code(act, state, value) for value in defaults):
        return None
    if isinstance(atom, Ext):
        kept = receiver if receiver.taint else None
        return items.named(act, state, external.call_path(act, state, path, kept, args), key, args.span)
    found = items.get_item(act, state, receiver, key, args.span)
    act.failing = True
    if not defaults and name in ("__getitem__", "pop"):
        return found
    found = join(found, defaults[0] if defaults else NONE)
    if name == "setdefault":
        storing.set_item(act, state, receiver, key, found, args.span, quiet=True)
    return found


def _takes(name: str, args: Args) -> bool:
    """Whether the arguments are a constant key and, where the method takes one, a default."""
    if args.star is not None or args.double_star is not None or not args.positional:
        return False
    known = items.constants(args.positional[0])
    if not known or any(not isinstance(key.value, str | int) or isinstance(key.value, bool) for key in known):
        return False
    return len(args.positional) + len(args.keywords) <= 1 + _DEFAULTS[name] and args.keywords.keys() <= {"default"}


def _is_code(act: Activation, state: State, value: Value) -> bool:
    """Whether a default may be a function: then the method is no lookup, or calls it."""
    return any(obj.kind in CODE or obj.kind in (Kind.METHOD, Kind.PARTIAL) for _, obj in act.objects(state, value))


def _path(act: Activation, state: State, atom: object, name: str) -> str | None:
    """The dotted path of a method of an unknown thing or one of a library; None for all else."""
    if isinstance(atom, Ref):
        obj = act.object(state, atom.oid)
        return None if obj is None or obj.kind is not Kind.OPAQUE or name in obj.attrs else f"{obj.path}.{name}"
    if isinstance(atom, Ext):
        return None if atom.path.startswith("builtins.") else f"{atom.path}.{name}"
    return f".{name}" if atom == ANY_ATOM else None
