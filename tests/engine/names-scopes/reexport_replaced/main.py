"""A re-exported name that the package wraps or replaces afterwards."""
import gateway
from gateway import get_address, get_order
from gateway.raw import get_address as raw_address
from taintcase import sink

sink(get_address())  # no flow
sink(raw_address())  # flow
sink(get_order())  # flow
sink(gateway.get_status())  # no flow
