"""The handler that matches the class gets the exception, the others do not."""
from taintcase import sink, source


class ThrottleError(Exception):
    pass


class AddressError(ValueError):
    pass


def fail(kind, text):
    raise kind(text)


try:
    raise AddressError(source("address"))
except ThrottleError as error:
    sink(error)  # no flow
except ValueError as error:
    sink(error)  # flow

try:
    raise ThrottleError("slow down")
except ValueError:
    sink(source("unreached"))  # no flow
except (ThrottleError, KeyError) as error:
    sink(error)  # no flow

try:
    fail(AddressError, source("address"))
except Exception as error:
    sink(error.args)  # flow
