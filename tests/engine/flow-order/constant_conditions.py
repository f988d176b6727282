"""Conditions that constants decide."""
from taintcase import sink, source

DEBUG = False
VERBOSITY = 0
FEATURES = ()
order = source("order")

if False:
    sink(order)  # no flow
if DEBUG:
    sink(order)  # no flow
if not DEBUG:
    sink(order)  # flow
if VERBOSITY > 1:
    sink(order)  # no flow
if FEATURES:
    sink(order)  # no flow
while 0:
    sink(order)  # no flow
