"""Re-raising keeps the exception, raising another one keeps the data only where it is passed on."""
from taintcase import sink, source


class ApiError(Exception):
    pass


def call(body):
    raise ValueError(body)


def plain_reraise(body):
    try:
        call(body)
    except ValueError:
        raise


def wrapped(body):
    try:
        call(body)
    except ValueError as error:
        raise ApiError("call failed") from error


def renamed(body):
    try:
        call(body)
    except ValueError as error:
        raise ApiError(f"call failed: {error}") from None


def hidden(body):
    try:
        call(body)
    except ValueError:
        raise ApiError("call failed") from None


def caught(run, body):
    try:
        run(body)
    except Exception as error:
        return error


sink(caught(plain_reraise, source("body")))  # flow
sink(str(caught(wrapped, source("body"))))  # no flow
sink(caught(wrapped, source("body")).__cause__)  # flow
sink(str(caught(renamed, source("body"))))  # flow
sink(str(caught(hidden, source("body"))))  # no flow
