"""The last error of a retry loop, and the result of the attempt that worked."""
from taintcase import opaque, sink, source


def send(body):
    if opaque():
        raise ConnectionError(f"could not send {body}")
    return "accepted"


def retry(body):
    last = None
    for _ in range(3):
        try:
            result = send(body)
        except ConnectionError as error:
            last = error
        else:
            sink(result)  # no flow
            break
    sink(last)  # flow


def retry_quiet(body):
    failures = 0
    for _ in range(2):
        try:
            return send(body)
        except ConnectionError:
            failures += 1
    return failures


retry(source("body"))
sink(retry_quiet(source("body")))  # no flow
