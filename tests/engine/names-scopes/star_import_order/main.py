"""Of two star imports and a local name the last one to bind wins."""
from live_client import *
from test_client import *

from taintcase import sink

sink(fetch_order())  # no flow
sink(fetch_buyer())  # flow


def fetch_buyer():
    return "offline"


sink(fetch_buyer())  # no flow
