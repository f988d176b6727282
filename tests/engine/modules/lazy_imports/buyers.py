from taintcase import source


def rows():
    return [source("buyer")]
