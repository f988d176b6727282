"""A call on an object that may be of several classes reaches the methods of each."""
from taintcase import sink, source


class Writer:
    def write(self, text):
        raise NotImplementedError


class NullWriter(Writer):
    def write(self, text):
        return None


class EchoWriter(Writer):
    def write(self, text):
        return text


class CountWriter(Writer):
    def write(self, text):
        return len(text)


for writer in (NullWriter(), EchoWriter()):
    sink(writer.write(source("text")))  # flow
for writer in (NullWriter(), CountWriter()):
    sink(writer.write(source("text")))  # no flow
WRITERS = {"echo": EchoWriter, "null": NullWriter}
sink(WRITERS["echo"]().write(source("text")))  # flow
sink(WRITERS["null"]().write(source("text")))  # no flow
