"""`from package import *` takes the names of __all__; a later definition hides one of them."""

from mailing import *
from taintcase import sink, source


def signature(name):
    return "The team"


name = source("name")
sink(salutation(name))  # flow
sink(signature(name))  # no flow
sink(compose(name))  # flow
sink(footer(name))  # no flow
