from taintcase import source

region = "eu"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return source(name)
