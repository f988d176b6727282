"""What files of `models/` hold, as tables."""

from __future__ import annotations

from typing import Any

from .facts import (
    AccessCheck,
    Alias,
    Callback,
    Dependency,
    Evidence,
    Guard,
    Handler,
    HostFact,
    Memory,
    Owner,
    Propagator,
    Refusal,
    Sanitizer,
    Sink,
    Source,
    Stop,
    TypeFact,
)
from .fields import ListOf, Many
from .records import Field, Needs, OneOf, Record
from .scalars import KIND
from .targets import TITLE, WHERE, targeted
from .terms import ARGUMENT, BOOLEAN, HOST, IDENTIFIERS, INPUT, MARK, MODULES, ONE_NAME, PORT, SINK, SOURCE, known_word
from .vocabulary import EVERYTHING

SOURCE_FACT = targeted(
    "a source",
    ("at", "name", "parameter", "literal", "http"),
    (
        Field("port", PORT, "Where the data comes out; the thing itself if left out."),
        Field("kind", SOURCE, "The kind of data.", required=True),
        Field("within", SOURCE, "Only on values that already are of this kind."),
        WHERE,
        TITLE,
        Field("record", BOOLEAN, "What has the name holds further fields."),
    ),
    Source,
    Needs("port", ("at", "http")),
    Needs("where", ("at", "http")),
    Needs("within", ("name", "parameter")),
    Needs("record", ("within",)),
)

SINK_FACT = targeted(
    "a sink",
    ("at", "http"),
    (
        Field("port", Many(PORT), "Where the data goes in.", "ports"),
        Field("kind", SINK, "The kind of sink.", required=True),
        Field("host", ARGUMENT, "The argument that holds the URL or host."),
        Field("text", BOOLEAN, "Only the text of what arrives counts, as printed, not all that it holds."),
        WHERE,
        TITLE,
    ),
    Sink,
    Needs("port", ("at",), optional=False),
    Needs("host", ("at",)),
)

PROPAGATOR = targeted(
    "a propagator",
    ("at",),
    (
        Field("from", Many(INPUT), "Where the data goes in.", "sources", required=True),
        Field("to", PORT, "Where it comes out.", required=True),
        Field("whole", BOOLEAN, "The value itself passes, with its structure and constants."),
        Field("json", BOOLEAN, "The text of the value as JSON passes."),
    ),
    Propagator,
)

CLEARS = Many(known_word("cleared", rf"{KIND}|\{EVERYTHING}"))
SANITIZER = targeted(
    "a sanitizer",
    ("at", "name"),
    (
        Field("port", PORT, "Where the data comes out."),
        Field("marks", Many(MARK), "Properties that it has then."),
        Field("clears", CLEARS, "Kinds of data that it no longer is; '*' for no data at all."),
        WHERE,
    ),
    Sanitizer,
    OneOf(("marks", "clears")),
    Needs("port", ("at",), optional=False),
    Needs("marks", ("at",)),
    Needs("where", ("at",)),
)

TYPE_FACT = targeted(
    "a type", ("at",), (Field("returns", ONE_NAME, "The class of what it gives.", required=True),), TypeFact
)

CALLBACK = targeted(
    "a callback",
    ("at",),
    (
        Field("call", INPUT, "The function that is called.", required=True),
        Field("given", ListOf(INPUT), "What it is called with, in order."),
        Field("to", PORT, "Where its result goes."),
    ),
    Callback,
)

ALIAS = Record(
    "an alias",
    (
        Field("at", MODULES, "Other names.", required=True),
        Field("of", ONE_NAME, "The name that facts are stated for.", required=True),
    ),
    Alias,
)

HOST_FACT = Record(
    "a host",
    (
        Field("host", Many(HOST), "Glob patterns; '*.' covers the domain and all below it.", "hosts", required=True),
        Field("category", known_word("service"), "internal, amazon, fulfilment, tax or a kind of sink.", required=True),
        TITLE,
    ),
    HostFact,
)

HANDLER = targeted(
    "a handler",
    ("at", "name"),
    (
        Field("kind", SINK, "The kind of sink that what it returns has reached.", required=True),
        Field("port", PORT, "Which part of what it returns counts; all if left out."),
        Field("call", INPUT, "The argument that is the handler; left out for decorators and base classes."),
        Field("methods", IDENTIFIERS, "The target is a base class, of which these methods are handlers."),
        Field("parameters", IDENTIFIERS, "The function has exactly these parameters."),
        Field("given", ListOf(SOURCE), "Kinds of the data in the parameters, in order."),
        Field("needs", INPUT, "The argument with what runs before the handler."),
        Field("attributes", IDENTIFIERS, "Class attributes whose values name checks."),
        Field("before", IDENTIFIERS, "Methods of the class that run before."),
        Field("settings", IDENTIFIERS, "Module variables of any file whose values name checks."),
        TITLE,
    ),
    Handler,
    Needs("call", ("at",)),
    Needs("methods", ("at",)),
    Needs("needs", ("at",)),
    Needs("parameters", ("name",)),
)

CHECK = targeted(
    "a check",
    ("at",),
    (
        Field("marks", Many(MARK), "What whoever comes past it has.", required=True),
        Field("result", BOOLEAN, "Only where its result is true."),
        Field("outside", BOOLEAN, "Only where its code is not among the files."),
        WHERE,
    ),
    AccessCheck,
)

EVIDENCE = Record(
    "evidence",
    (
        Field("kind", SOURCE, "The kind of data.", required=True),
        Field("marks", Many(MARK), "What it proves where it is true.", required=True),
        Field("compared", BOOLEAN, "Only where it equals, or is among, what is no constant."),
        Field("read", BOOLEAN, "By being there: once it was read."),
    ),
    Evidence,
)

REFUSAL = targeted(
    "a refusal",
    ("at", "literal"),
    (Field("marks", Many(MARK), "What whoever is not refused has.", required=True), WHERE),
    Refusal,
    Needs("where", ("at",)),
)

GUARD = targeted(
    "a guard",
    ("at",),
    (
        Field("call", INPUT, "The function that runs first; left out for decorators."),
        Field("before", PORT, "Whose handlers it runs before; those of the receiver if left out."),
    ),
    Guard,
)

DEPENDENCY = targeted(
    "a dependency",
    ("at",),
    (Field("call", INPUT, "The function that runs first.", required=True),),
    Dependency,
)

OWNER = targeted(
    "an owner",
    ("import",),
    (
        Field("port", INPUT, "What says whose the data is.", required=True),
        Field("kind", SOURCE, "The kind of data that says so.", required=True),
        Field("marks", Many(MARK), "Properties of the data then.", required=True),
        Field("each", Many(MARK), "Further ones where it is that of each of several."),
    ),
    Owner,
)

MEMORY = targeted(
    "a memory",
    ("at",),
    (
        Field("kind", SINK, "The kind of sink.", required=True),
        Field("keyed", SOURCE, "The kind of data that says whose the data is.", required=True),
        Field("port", INPUT, "What is kept; left out for decorators that keep results."),
        Field("key", INPUT, "The key under which it is kept."),
    ),
    Memory,
    Needs("key", ("port",)),
)

STOP = targeted("a stop", ("at",), (), Stop)

MODEL: Record[dict[str, tuple[Any, ...]]] = Record(
    "a model",
    (
        Field("sources", ListOf(SOURCE_FACT), "Where data comes from."),
        Field("sinks", ListOf(SINK_FACT), "Where data can go."),
        Field("propagators", ListOf(PROPAGATOR), "What passes data on."),
        Field("sanitizers", ListOf(SANITIZER), "What makes data harmless."),
        Field("types", ListOf(TYPE_FACT), "What class a call gives."),
        Field("callbacks", ListOf(CALLBACK), "What calls functions that it is given."),
        Field("aliases", ListOf(ALIAS), "Other names of the same things."),
        Field("hosts", ListOf(HOST_FACT), "Hosts of services."),
        Field("handlers", ListOf(HANDLER), "What answers requests."),
        Field("checks", ListOf(CHECK), "What checks who asks."),
        Field("evidence", ListOf(EVIDENCE), "Data that proves who asks."),
        Field("refusals", ListOf(REFUSAL), "How requests are turned away."),
        Field("guards", ListOf(GUARD), "What runs before handlers."),
        Field("dependencies", ListOf(DEPENDENCY), "What stands for a call that runs before a function."),
        Field("owners", ListOf(OWNER), "Whose data it is."),
        Field("memories", ListOf(MEMORY), "What outlives a call and is given to whoever asks."),
        Field("stops", ListOf(STOP), "What never returns."),
    ),
    dict,
)
