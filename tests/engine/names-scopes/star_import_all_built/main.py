"""`__all__` may be extended, by `+=`, `append` and another module's list."""
from api import *

from taintcase import sink

sink(get_orders())  # flow
sink(get_catalog())  # no flow
sink(get_reports())  # flow
sink(globals().get("get_secret", str)())  # no flow
