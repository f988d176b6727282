"""A module's `__getattr__` answers for names that the module does not have."""
import lazy
from lazy import buyer
from taintcase import sink

sink(buyer)  # flow
sink(lazy.region)  # no flow
sink(lazy.address)  # flow
