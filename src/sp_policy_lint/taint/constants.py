"""The constants that values may be, as conditions on arguments see them.

Contract: a value that may be something else as well is not complete. Of a list, tuple, set or dict the constants are
those of what it holds, at any depth (the values of a dict, not its keys), for up to `MAX_HELD` objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..project import Arguments, Constants
from .arguments import Args
from .objects import CONTAINERS, Kind, Obj
from .state import State
from .values import Const, Ext, Member, Ref, Unknown, Value

if TYPE_CHECKING:
    from .activation import Activation

MAX_HELD = 64
"""Containers looked into for one argument; a larger one is not complete."""


def constants_of(value: Value) -> Constants:
    """The constants that a value may be; things of a library count as their dotted path."""
    found = {
        (atom.type, atom.value)
        for atom in value.atoms
        if isinstance(atom, Const) and not isinstance(atom.value, bytes | Member)
    }
    found |= {
        ("path", f"{atom.type}.{atom.value.name}")
        for atom in value.atoms
        if isinstance(atom, Const) and isinstance(atom.value, Member)
    }
    found |= {("path", atom.path) for atom in value.atoms if isinstance(atom, Ext) and not atom.path.endswith(")")}
    complete = bool(value.atoms) and len(found) == len(value.atoms)
    return Constants(frozenset(found), complete)


def texts_of(constants: Constants) -> list[str]:
    """The strings among constants, in a fixed order."""
    return sorted(value for kind, value in constants.values if kind == "str" and isinstance(value, str))


def constants_within(act: Activation, state: State, value: Value) -> Constants:
    """The constants that a value is or holds."""
    held = [value]
    seen: set[int] = set()
    found: frozenset[tuple[str, str | int | float | bool | None]] = frozenset()
    complete, anything = True, _may_be_anything(act, state, value)
    while held:
        part = held.pop()
        own = constants_of(part)
        found |= own.values
        containers = {oid: obj for oid, obj in act.objects(state, part) if obj.kind in CONTAINERS}
        if len(own.values) + len(containers) < len(part.atoms) or not part.atoms:
            complete = False
        for oid in containers.keys() - seen:
            obj = containers[oid]
            seen.add(oid)
            complete = complete and obj.exact and obj.kind is not Kind.ITERATOR and len(seen) <= MAX_HELD
            if len(seen) <= MAX_HELD:
                held += obj.elements()
    return Constants(found, complete, anything)


def _may_be_anything(act: Activation, state: State, value: Value) -> bool:
    """Whether a value may be something of which not even the library that it comes from is known."""
    return not value.atoms or any(
        isinstance(atom, Unknown) or (isinstance(atom, Ref) and _is_nameless(act.object(state, atom.oid)))
        for atom in value.atoms
    )


def _is_nameless(obj: Obj | None) -> bool:
    """Whether no library made this: an attribute of something of a library (`arguments.out`) may be anything, too."""
    return obj is not None and obj.kind is Kind.OPAQUE and not obj.path.endswith(")")


def constants_of_arguments(act: Activation, state: State, args: Args) -> Arguments:
    """The arguments of a call as constants."""
    return Arguments(
        tuple(constants_within(act, state, value) for value in args.positional),
        tuple((name, constants_within(act, state, value)) for name, value in args.keywords.items()),
        args.star is not None,
        args.double_star is not None,
    )
