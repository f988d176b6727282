"""Every name of the standard library in the models exists: a fact about a misspelled name would hold for nothing."""

import csv
import functools
import hashlib
import hmac
import importlib
import io
import multiprocessing.managers
import sys
import threading
from pathlib import Path

import pytest

from sp_policy_lint.policy import components, load
from sp_policy_lint.policy.names import WILDCARD, without_literals

RULES = Path(__file__).parents[2] / "rules"

MADE = {
    "csv.writer": csv.writer(io.StringIO()),
    "hmac.new": hmac.new(b"", digestmod="sha256"),
    "multiprocessing.Manager": multiprocessing.managers.SyncManager,
    "sys.stderr": io.TextIOWrapper(io.BytesIO()),
    "sys.stdout": io.TextIOWrapper(io.BytesIO()),
    "threading.Lock": threading.Lock(),
    "threading.RLock": threading.RLock(),
    **{f"hashlib.{name}": hashlib.new(name) for name in sorted(hashlib.algorithms_guaranteed)},
    "hashlib.new": hashlib.new("sha256"),
}
"""What calls of functions give, where methods of that are modelled; and objects that a test runner replaces."""

SOMEWHERE = {
    "itertools.batched",
    "math.sumprod",
    "pathlib.Path.write",
    "os.getgid",
    "os.getuid",
    "os.pwrite",
    "syslog.syslog",
}
"""Names of newer versions, of some systems only, or (of a path) what writers are taken to call."""

MEANT = {"builtins.list": "queue.Queue"}
"""The engine takes a queue for a list, so methods of queues are stated for lists."""


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """All model files with the words that they use, without the rules."""
    folder = tmp_path_factory.mktemp("rules")
    for path in (RULES / "kinds.yaml", *sorted((RULES / "models").glob("*.yaml"))):
        copy = folder / path.relative_to(RULES)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return load(folder).models


def exists(name):
    """Whether a dotted name leads from a module to something."""
    parts = components(without_literals(name))
    for length in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:length]))
        except ImportError:
            continue
        return leads_on(found, parts, length)
    return False


def leads_on(found, parts, start):
    for place in range(start, len(parts)):
        found = MADE.get(".".join(parts[:place]), found)
        try:
            found = getattr(found, parts[place])
        except AttributeError:
            return False
    return True


def spellings(name, aliases):
    """The name as written, and as other things go by it that an alias says behave alike."""
    yield name
    for at, of in (*aliases, *((MEANT[each], each) for each in MEANT)):
        if name.startswith(f"{of}."):
            yield at + name.removeprefix(of)


def test_names_of_the_standard_library_exist(models):
    sections = (models.sources, models.sinks, models.propagators, models.sanitizers, models.types, models.callbacks)
    names = {name for section in sections for fact in section for name in fact.target.at}
    names |= {fact.returns for fact in models.types} | {
        name for alias in models.aliases for name in (*alias.at, alias.of)
    }
    own = {name for name in names if not name.startswith(WILDCARD) and name.split(".")[0] in sys.stdlib_module_names}
    aliases = [
        (at, alias.of) for alias in models.aliases for at in alias.at if at.split(".")[0] in sys.stdlib_module_names
    ]
    found = functools.cache(exists)
    missing = [name for name in sorted(own - SOMEWHERE) if not any(map(found, spellings(name, aliases)))]
    assert missing == []
    assert len(own) > 500, "the models are not there"
