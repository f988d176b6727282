"""Module globals: read through the module they are current, imported by name they are a snapshot."""

import state
from state import current_buyer, recent, set_buyer, touch
from taintcase import sink, source

set_buyer(source("buyer"))
sink(state.current_buyer)  # flow
sink(current_buyer)  # no flow
sink(recent)  # flow
touch()
sink(state.counter)  # no flow
state.current_buyer = "nobody"
sink(state.describe())  # no flow
set_buyer(source("buyer"))
sink(state.describe())  # flow
