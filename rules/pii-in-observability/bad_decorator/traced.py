import functools

from ddtrace import tracer


def traced(function):
    @functools.wraps(function)
    def wrapper(*args):
        with tracer.trace(function.__name__) as span:
            span.set_tag("arguments", repr(args))  # expect: pii-in-observability
            return function(*args)

    return wrapper
