"""A template method in one module, its steps overridden in two others."""

from letters import FormalLetter, Letter
from postcards import Postcard
from taintcase import sink, source

name = source("name")
sink(FormalLetter().write(name))  # flow
sink(Postcard().write(name))  # no flow
sink(Letter().write(name))  # no flow
documents = [Letter(), Postcard()]
sink([document.write(name) for document in documents])  # no flow
documents.append(FormalLetter())
sink([document.write(name) for document in documents])  # flow
