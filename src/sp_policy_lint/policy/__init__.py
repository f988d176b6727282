"""The policy: kinds, facts about APIs, rules and clauses, read from YAML into immutable data."""

from .facts import (
    Accessor,
    Alias,
    Argument,
    Attr,
    Callback,
    Condition,
    Elements,
    HostFact,
    Http,
    Key,
    Matches,
    Models,
    Port,
    Propagator,
    Sanitizer,
    Scalar,
    Sink,
    Source,
    Target,
    TypeFact,
    Where,
)
from .hosts import Hosts
from .index import Facts, Index
from .load import load
from .names import components, dotted_names
from .ports import parse_port
from .purposes import Purposes
from .routes import matches_http
from .rules import (
    Check,
    Clause,
    Confidence,
    FlowCheck,
    ForbidCheck,
    Kind,
    Pattern,
    Policy,
    Purpose,
    RequireCheck,
    Rule,
    SecretCheck,
    SecretPattern,
    Severity,
    When,
)
from .scalars import MalformedError
from .schema import json_schema
from .urls import HOLE, Url, split_url
