"""A parcel as a state machine: states are objects, some keep the data, one wipes it."""

from machine import ParcelMachine
from states import Ordered
from taintcase import sink, source


def run():
    parcel = ParcelMachine(Ordered(address=source("address")))
    sink(parcel.state.label())  # flow
    parcel.fire("ship", tracking="T-1")
    sink(parcel.state.label())  # flow
    sink(parcel.state.public())  # no flow
    parcel.fire("deliver")
    sink(parcel.state.label())  # no flow
    sink(parcel.path())  # no flow
    sink(parcel.trail)  # flow

    other = ParcelMachine(Ordered(address="warehouse"))
    other.fire("cancel", reason=source("reason"))
    sink(other.state)  # flow
    sink(parcel.trail[1].address)  # flow


run()
