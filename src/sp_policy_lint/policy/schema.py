"""JSON Schemas of the rule files, for editors and other tools, made from the tables that the loader reads by.

A schema cannot know the words that other files declare, so unknown kinds, purposes and clauses pass it; everything else
that the loader refuses by form it refuses too.
"""

from __future__ import annotations

from typing import Any

from .model_tables import MODEL
from .records import Record
from .rule_tables import RULE
from .word_tables import CLAUSES, KINDS

DRAFT = "https://json-schema.org/draft/2020-12/schema"

FILES: dict[str, Record[Any]] = {"rule": RULE, "model": MODEL, "kinds": KINDS, "clauses": CLAUSES}


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of file: "rule", "model", "kinds" or "clauses" (else a `KeyError`)."""
    record = FILES[kind]
    return {"$schema": DRAFT, "title": f"sp-policy-lint: {record.name}", **record.schema()}
