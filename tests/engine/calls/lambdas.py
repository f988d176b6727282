"""Lambdas: parameters, captured variables and defaults."""

from taintcase import sink, source

name = source("name")
shout = lambda text: text.upper()
ignore = lambda text: "OK"
sink(shout(name))  # flow
sink(ignore(name))  # no flow

subject = "shipping update"
late = lambda: subject
early = lambda subject=subject: subject
subject = source("subject")
sink(late())  # flow
sink(early())  # no flow

suffixes = [(lambda text, s=suffix: text + s) for suffix in ("-EU", name)]
sink(suffixes[0]("SKU"))  # no flow
sink(suffixes[1]("SKU"))  # flow
