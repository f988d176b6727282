from taintcase import sanitize


def mask(value):
    return sanitize(value)


def reveal(value):
    return value
