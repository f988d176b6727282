"""Annotated, `Final`, tuple-assigned and derived constants."""
from typing import Final

from taintcase import sink, source

KEY: Final = "email"
FIRST, SECOND = "email", "status"
DERIVED = SECOND
NESTED = {"column": KEY, "columns": [FIRST, SECOND]}

row = {"email": source("email"), "status": "ok"}
sink(row[KEY])  # flow
sink(row[DERIVED])  # no flow
sink(row[NESTED["column"]])  # flow
sink(row[NESTED["columns"][1]])  # no flow
sink(row[NESTED["columns"][0]])  # flow
