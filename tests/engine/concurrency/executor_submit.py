"""ThreadPoolExecutor.submit: positional and keyword arguments in, result() out."""

from concurrent.futures import ThreadPoolExecutor

from taintcase import sanitize, sink, source


def render(template, name, *, footer=""):
    return f"{template} {name} {footer}"


def measure(text):
    return len(text)


with ThreadPoolExecutor(max_workers=2) as pool:
    name = source("name")
    letter = pool.submit(render, "Dear", name)
    notice = pool.submit(render, "Dear", "customer", footer="The team")
    signed = pool.submit(render, "Dear", "customer", footer=source("signature"))
    size = pool.submit(measure, name)
    cleaned = pool.submit(sanitize, name)
    sink(letter.result())  # flow
    sink(notice.result())  # no flow
    sink(signed.result(timeout=5))  # flow
    sink(size.result())  # no flow
    sink(cleaned.result())  # no flow
