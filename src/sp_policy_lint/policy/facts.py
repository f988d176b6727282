"""Facts about APIs, as the YAML files of `rules/models/` state them: plain immutable data.

A fact applies where its `at` names the thing called or read. Names are resolved dotted names; a method is written
`package.Class.method` and holds on any instance of the class or of a subclass; `package.factory('literal').method`
holds on what a call with that first literal returns; `*.method` holds wherever something of that name is called.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Attr:
    """`.name` behind a port."""

    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """`["key"]` or `[0]` behind a port."""

    key: str | int


@dataclass(frozen=True, slots=True)
class Elements:
    """`[*]` behind a port: all elements, values or fields."""


@dataclass(frozen=True, slots=True)
class Argument:
    """`arg[...]` behind `self`: what the instance was constructed with."""

    names: tuple[str | int, ...]


Accessor = Attr | Key | Elements | Argument


@dataclass(frozen=True, slots=True)
class Port:
    """Where data goes in or out of a call.

    `base`: "return", "self", "arg", "assigned" (what is assigned to an attribute) or "exception" (the one being handled
    where the call stands). For "arg", `names` lists positions (from 0, without self) and keywords that mean
    the same place or, in a list, several places; empty means all arguments (`arg[*]`). `start` is the position of the
    first argument meant by `arg[1:]`, which also covers all keywords not named elsewhere.
    """

    base: Literal["return", "self", "arg", "assigned", "exception"]
    names: tuple[str | int, ...] = ()
    start: int | None = None
    path: tuple[Accessor, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Http:
    """A raw HTTP request: glob patterns over host and path (`{name}` stands for one segment of a path), and methods."""

    host: tuple[str, ...]
    path: tuple[str, ...] = ()
    method: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matches:
    """A condition on a string constant: a regular expression that is searched in it."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Above:
    """A condition on a number: it is greater than this one."""

    number: float


Condition = Scalar | Matches | Above
"""What a constant must be; the strings "absent" and "present" ask whether the argument is given, "unknown" whether it
is no constant, "anything" whether nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Where:
    """`port: conditions`; holds when one of the conditions holds."""

    port: Port
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What a fact or pattern is about. Exactly one group is set.

    `at`: dotted names with alternatives expanded. `names`: identifiers as written (variable, parameter, attribute,
    constant key). `parameters`: parameters of any function. `literals`: string literals. `texts`: string literals that
    contain one of these as whole words. `imports`: imported modules or packages. `http`: raw requests. `gives`: calls
    and requests that give data of these kinds, in rules; the loader puts the names that the models know in its place.
    """

    at: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    literals: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    http: Http | None = None
    gives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Data of `kind` comes from here. `within` restricts a name to values that already are of that kind. `record`: what
    has the name holds further fields; reading it alone is no use of the data."""

    target: Target
    kind: str
    port: Port | None = None
    within: str | None = None
    where: tuple[Where, ...] = ()
    title: str = ""
    record: bool = False


@dataclass(frozen=True, slots=True)
class Sink:
    """Data that arrives at `ports` has reached a sink of `kind`. `host`: the port of a request's URL or host."""

    target: Target
    kind: str
    ports: tuple[Port, ...] = ()
    host: Port | None = None
    where: tuple[Where, ...] = ()
    title: str = ""
    text: bool = False


@dataclass(frozen=True, slots=True)
class Propagator:
    """Data passes from each of `sources` to `to`. `whole` passes the value itself (its structure and constants), not
    only its kinds; `json` passes its text as JSON."""

    target: Target
    sources: tuple[Port, ...]
    to: Port
    whole: bool = False
    json: bool = False


@dataclass(frozen=True, slots=True)
class Sanitizer:
    """What leaves at `port` carries `marks`, or no longer is of the kinds in `clears` (falls back to their parent
    kinds).

    With `clears: "*"` it is no data at all any more (a count, a truth value). A target of `names` clears what is read
    under these names.
    """

    target: Target
    port: Port | None = None
    marks: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeFact:
    """A call (or attribute) of `target` gives an instance of the class `returns` (a dotted name)."""

    target: Target
    returns: str


@dataclass(frozen=True, slots=True)
class Callback:
    """The callee calls the function at `call` with the values of `given`, in order, and puts its result at `to`."""

    target: Target
    call: Port
    given: tuple[Port, ...] = ()
    to: Port | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """Each name of `at` is another name of `of` (a mirror package, a re-export): facts about `of` hold for it too."""

    at: tuple[str, ...]
    of: str


@dataclass(frozen=True, slots=True)
class HostFact:
    """Hosts (glob patterns, `*.` for subdomains) of one service. `category`: amazon, fulfilment, tax, internal, or the
    sink kind of the service."""

    hosts: tuple[str, ...]
    category: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Handler:
    """A function of the project that answers requests: what it returns at `port` has reached a sink of `kind`.

    `target`: by `at` a decorator, a call that is given the function (at `call`), or a base class of which `methods` are
    handlers; by `names` functions called so, whose parameters are `target.parameters`. `given`: kinds of the data in
    the parameters, in order (without self). `needs`: the argument of the decorator or call with what runs before the
    handler; `before`: methods of its class that do. `attributes`: class attributes, and `settings`: module variables of
    any file, whose values name checks; an attribute overrides the settings.
    """

    target: Target
    kind: str
    port: Port | None = None
    call: Port | None = None
    methods: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    needs: Port | None = None
    attributes: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class AccessCheck:
    """Whoever comes past this has been checked: what is done from then on has these marks.

    A call that returns (with `result`: whose result is true), a decorator, a base class, something that is named where
    a handler says what it needs. `outside`: not of functions whose code is among the files, which do what it says.
    """

    target: Target
    marks: tuple[str, ...]
    result: bool = False
    outside: bool = False
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Data of this kind proves something when it is true, not None, equal to something or among something (with
    `compared`: only the latter two, and with something that is no constant): what is done then has these marks. With
    `read` it proves that by being there: what is done once it was read has them."""

    kind: str
    marks: tuple[str, ...]
    compared: bool = False
    read: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A way out of a function that turns a request away: whoever is not turned away has these marks.

    `target`: by `at` a call, by `literals` a constant that stands there (`401`).
    """

    target: Target
    marks: tuple[str, ...]
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Guard:
    """The function at `call` (left out: the function that is decorated) runs before the handlers of the thing at
    `before`. At `call` may also stand another thing that has guards."""

    target: Target
    call: Port | None = None
    before: Port = Port("self", text="self")


@dataclass(frozen=True, slots=True)
class Dependency:
    """What a call of `target` gives stands for a call of the function at `call`, which happens before the function
    that has it as the default or annotation of a parameter."""

    target: Target
    call: Port


@dataclass(frozen=True, slots=True)
class Stop:
    """A call of this never returns: it raises, or ends the program."""

    target: Target


@dataclass(frozen=True, slots=True)
class Owner:
    """Data from below the packages of `target` belongs to someone: where what stands at `port` is data of `kind` (which
    says whose it is), it has `marks`; where that is the variable of a loop over several, `each` as well."""

    target: Target
    port: Port
    kind: str
    marks: tuple[str, ...]
    each: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept there outlives a call and is given to whoever asks: it has reached a sink of `kind`, unless data of
    the kind `keyed` (which says whose it is) stands in its key or in itself.

    A call that keeps what stands at `port` under the key at `key`; without `port` a decorator that keeps results by
    their arguments. Beside these, module variables, class attributes and what they hold are such memories.
    """

    target: Target
    kind: str
    keyed: str
    port: Port | None = None
    key: Port | None = None


@dataclass(frozen=True, slots=True)
class Models:
    """All facts of all model files, in the order of file names and lines."""

    sources: tuple[Source, ...] = ()
    sinks: tuple[Sink, ...] = ()
    propagators: tuple[Propagator, ...] = ()
    sanitizers: tuple[Sanitizer, ...] = ()
    types: tuple[TypeFact, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    aliases: tuple[Alias, ...] = ()
    hosts: tuple[HostFact, ...] = field(default=())
    handlers: tuple[Handler, ...] = ()
    checks: tuple[AccessCheck, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    guards: tuple[Guard, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    stops: tuple[Stop, ...] = ()
    owners: tuple[Owner, ...] = ()
    memories: tuple[Memory, ...] = ()
