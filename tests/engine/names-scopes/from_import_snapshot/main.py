"""`from module import name` copies the reference: later rebinding is not seen, later mutation is."""
import state
from state import current_buyer, history
from taintcase import sink, source

state.remember(source("buyer"))
sink(current_buyer)  # no flow
sink(state.current_buyer)  # flow
sink(history)  # flow
state.forget()
sink(state.current_buyer)  # no flow
sink(state.history)  # no flow
sink(history)  # flow
