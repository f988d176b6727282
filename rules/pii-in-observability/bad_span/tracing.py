from contextlib import contextmanager

from opentelemetry import trace

tracer = trace.get_tracer(__name__)


@contextmanager
def step(name, **attributes):
    with tracer.start_as_current_span(name) as span:
        for key, value in attributes.items():
            span.set_attribute(key, str(value))  # expect: pii-in-observability
        yield span
