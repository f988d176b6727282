from taintcase import source


def orders():
    return [source()]
