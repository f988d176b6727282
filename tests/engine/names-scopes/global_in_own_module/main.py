"""A function's globals are those of the module that defines it, wherever it is called."""
from taintcase import sink, source
from templates import greet, set_name

name = source("name")
sink(greet())  # no flow
set_name(source("name"))
sink(greet())  # flow
name = "main only"
sink(greet())  # flow
set_name("customer")
sink(greet())  # no flow
