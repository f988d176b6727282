"""A context manager that swallows the exception: the code after the block runs with the state at the raise."""
from taintcase import sink, source


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.error = error
        return True


def run(order):
    text = "start"
    with Swallow() as guard:
        text = order
        raise ValueError(f"cannot ship {order}")
    sink(text)  # flow
    sink(guard.error)  # flow


def run_clean(order):
    text = order
    with Swallow() as guard:
        text = "clean"
        raise ValueError("cannot ship")
    sink(text)  # no flow
    sink(guard.error)  # no flow


run(source("order"))
run_clean(source("order"))
