import registry
from taintcase import source

registry.loaded.append(source("loaded by"))


@registry.register("echo")
def echo(value):
    return value


@registry.register("count")
def count(value):
    return len(value)
