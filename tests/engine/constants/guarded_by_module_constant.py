"""Branches decided by module constants, compared, combined and negated."""
from taintcase import sink, source

ENVIRONMENT = "production"
REGIONS = ("eu", "na")
LEVEL = 2
order = source("order")

if ENVIRONMENT == "development":
    sink(order)  # no flow
if ENVIRONMENT != "development":
    sink(order)  # flow
if "fe" in REGIONS:
    sink(order)  # no flow
if "eu" in REGIONS and LEVEL >= 2:
    sink(order)  # flow
if ENVIRONMENT.startswith("dev") or LEVEL > 5:
    sink(order)  # no flow
if not (ENVIRONMENT == "production" and LEVEL):
    sink(order)  # no flow
