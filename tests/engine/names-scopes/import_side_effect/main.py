"""An import runs the module: here it registers handlers in a registry that others read."""
import handlers  # noqa: F401
import registry
from taintcase import sink, source

sink(registry.call("echo", source("body")))  # flow
sink(registry.call("count", source("body")))  # no flow
sink(registry.loaded)  # flow
