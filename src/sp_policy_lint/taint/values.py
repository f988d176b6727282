"""Abstract values: what a Python value may be, and what data it carries.

Contract: a `Value` stands for a set of concrete values. Its `atoms` say what they may be (a constant, an object of the
abstract heap, something of a library, unknown); its `taint` says of which kinds of data they are and how the data
came here. Values are immutable. Equality looks at atoms and labels, never at traces, so that a fixpoint does not
depend on
which of several paths was found first.

Join is set union, cut by widening: more than `MAX_CONSTANTS` constants become unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..location import Location
from ..policy import HOLE

MAX_CONSTANTS = 8
"""Constants that a value holds before it is widened to an unknown value."""

MAX_TEXT = 2000
"""Characters of a string constant that the engine computes with; longer results are cut to a prefix and a hole."""


class Const(NamedTuple):
    """A constant; the name of its type keeps 1, 1.0 and True apart."""

    type: str
    value: Any


class Member(NamedTuple):
    """The value of a constant that is a member of an enumeration; the constant's type is the dotted name of its
    class."""

    name: str


class Ref(NamedTuple):
    """An object of the abstract heap. Negative numbers are persistent (they outlive an activation)."""

    oid: int


class Ext(NamedTuple):
    """Something that is not in the project, by its dotted path: `requests`, `requests.get`, `builtins.len`.

    A call appends `()`: `builtins.str()` is any string.
    """

    path: str


class Unknown(NamedTuple):
    """Anything at all."""


Atom = Const | Ref | Ext | Unknown
ANY_ATOM = Unknown()


class SourceSite(NamedTuple):
    """Where data entered: its place and what is read there."""

    location: Location
    title: str


class Label(NamedTuple):
    """One kind of data, where it came from, and the properties it gained on its way.

    `origin` is a source site or, inside a function analysed for all its callers, the number of an input label (see
    `context`).
    """

    kind: str
    origin: SourceSite | int
    marks: frozenset[str] = frozenset()


class Trace:
    """The steps of a label so far, last first: a list linked backwards, shared between values. `None` is the empty
    trace."""

    __slots__ = ("before", "length", "location", "text")

    def __init__(self, before: Trace | None, location: Location, text: str) -> None:
        self.before = before
        self.location = location
        self.text = text
        self.length: int = 1 if before is None else before.length + 1

    def steps(self) -> list[tuple[Location, str]]:
        """The steps in their order."""
        found: list[tuple[Location, str]] = []
        trace: Trace | None = self
        while trace is not None:
            found.append((trace.location, trace.text))
            trace = trace.before
        found.reverse()
        return found


Taint = Mapping[Label, Trace | None]
NO_TAINT: Taint = {}
NO_MARKS: frozenset[str] = frozenset()


class Value:
    """A set of possible values and the data that they carry; see the module's contract."""

    __slots__ = ("_hash", "atoms", "taint")

    def __init__(self, atoms: frozenset[Atom], taint: Taint = NO_TAINT) -> None:
        self.atoms = atoms
        self.taint = taint
        self._hash = 0

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Value):
            return NotImplemented
        return self.atoms == other.atoms and self.taint.keys() == other.taint.keys()

    def __hash__(self) -> int:
        if self._hash == 0:
            self._hash = hash((self.atoms, frozenset(self.taint))) or 1
        return self._hash

    def __repr__(self) -> str:
        taint = f" ~ {sorted(label.kind for label in self.taint)}" if self.taint else ""
        return f"<{', '.join(map(str, sorted(self.atoms, key=repr)))}{taint}>"

    def with_taint(self, taint: Taint) -> Value:
        """The same atoms with this taint in place of the old."""
        return self if taint is self.taint else Value(self.atoms, taint)

    def tainted(self, taint: Taint) -> Value:
        """The same atoms with this taint added."""
        return Value(self.atoms, join_taint(self.taint, taint)) if taint else self


NOTHING = Value(frozenset())
"""No value at all (bottom): the value of what does not happen."""

ANY = Value(frozenset((ANY_ATOM,)))
NONE = Value(frozenset((Const("NoneType", None),)))
TRUE = Value(frozenset((Const("bool", True),)))
FALSE = Value(frozenset((Const("bool", False),)))
BOOL = Value(frozenset((Const("bool", True), Const("bool", False))))


def ext(path: str) -> Value:
    """The library thing of this path."""
    return Value(frozenset((Ext(path),)))


def ref(oid: int) -> Value:
    """A reference to this object."""
    return Value(frozenset((Ref(oid),)))


def of_key(key: Const) -> Value:
    """The value that a key of a container stands for."""
    return Value(frozenset((key.value if key.type == THING else key,)))


THING = "%thing"
"""The type of a key that is no constant but one thing: a class, a function, something of a library."""

STR = ext("builtins.str()")
INT = ext("builtins.int()")


def const(value: Any) -> Value:
    """The value of a Python constant (str, bytes, int, float, bool or None)."""
    return Value(frozenset((const_atom(value),)))


def const_atom(value: Any) -> Const:
    if isinstance(value, (str, bytes)) and len(value) > MAX_TEXT:
        value = value[:MAX_TEXT] + HOLE if isinstance(value, str) else value[:MAX_TEXT]
    return Const(type(value).__name__, value)


def join_taint(one: Taint, other: Taint) -> Taint:
    """Both sets of labels; of two traces of one label the shorter one."""
    if not other or one is other:
        return one
    if not one:
        return other
    joined: dict[Label, Trace | None] | None = None
    for label, trace in other.items():
        known = one.get(label, _MISSING)
        if known is _MISSING or _length(trace) < _length(known):
            if joined is None:
                joined = dict(one)
            joined[label] = trace
    return one if joined is None else joined


_MISSING: Any = object()


def _length(trace: Trace | None) -> int:
    return 0 if trace is None else trace.length


def join(one: Value, other: Value) -> Value:
    """The least value that covers both, up to widening of constants."""
    if one is other:
        return one
    if one.atoms == other.atoms:
        taint = join_taint(one.taint, other.taint)
        return one if taint is one.taint else Value(one.atoms, taint)
    return Value(widen(one.atoms | other.atoms), join_taint(one.taint, other.taint))


def join_all(values: Iterable[Value]) -> Value:
    """The least value that covers all; `NOTHING` for none."""
    joined = NOTHING
    for value in values:
        joined = value if joined is NOTHING else join(joined, value)
    return joined


def widen(atoms: frozenset[Atom]) -> frozenset[Atom]:
    """The atoms, or a cover of them with few constants."""
    if len(atoms) <= MAX_CONSTANTS:
        return atoms
    constants = [atom for atom in atoms if type(atom) is Const]
    if len(constants) <= MAX_CONSTANTS:
        return atoms
    return without_constants(atoms)


def without_constants(atoms: frozenset[Atom]) -> frozenset[Atom]:
    """The atoms with each constant replaced by any value of its type; None stays, for code asks for it."""
    return frozenset(
        Ext(f"builtins.{atom.type}()") if type(atom) is Const and atom.value is not None else atom for atom in atoms
    )


def taint_step(taint: Taint, location: Location, text: str) -> Taint:
    """The taint with one more step on each trace."""
    return {label: Trace(trace, location, text) for label, trace in taint.items()} if taint else taint


def step(value: Value, location: Location, text: str) -> Value:
    """The value with one more step on the trace of its data."""
    return Value(value.atoms, taint_step(value.taint, location, text)) if value.taint else value
