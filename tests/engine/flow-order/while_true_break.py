"""`while True` is left by `break` only: the state after it is that of the breaks."""
from taintcase import sink, source


def wait(report):
    state = report
    while True:
        state = "DONE"
        if len(report) > 2:
            break
        state = report
    sink(state)  # no flow


def retry(report):
    attempt = 0
    body = "none"
    while True:
        attempt += 1
        if attempt == 3:
            break
        body = report
    sink(body)  # flow
    sink(attempt)  # no flow


wait(source("report"))
retry(source("report"))
