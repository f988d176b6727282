"""A star import brings the names of `__all__`, or else those without a leading underscore."""
from listed import *
from unlisted import *

from taintcase import sink

_hidden = "local"
sink(buyer_email)  # flow
sink(order_status)  # no flow
sink(_exported)  # flow
sink(_hidden)  # no flow
sink(globals().get("not_listed", "absent"))  # no flow
