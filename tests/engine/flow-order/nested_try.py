"""An inner handler that does not match lets the exception pass to the outer one."""
from taintcase import sink, source


def outer_gets_it(body):
    try:
        try:
            raise LookupError(body)
        except ValueError as error:
            sink(error)  # no flow
    except LookupError as error:
        sink(error)  # flow


def inner_gets_it(body):
    try:
        try:
            raise KeyError(body)
        except LookupError as error:
            sink(error)  # flow
    except KeyError as error:
        sink(error)  # no flow


def raised_in_handler(body):
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise ValueError(body)
    except ValueError as error:
        sink(error)  # flow


outer_gets_it(source("body"))
inner_gets_it(source("body"))
raised_in_handler(source("body"))
