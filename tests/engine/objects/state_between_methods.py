"""One method stores, another reads, in the order of the calls."""
from taintcase import sink, source


class Parser:
    def __init__(self):
        self.current = ""
        self.done = []

    def feed(self, text):
        self.current = text

    def flush(self):
        self.done.append(self.current)
        self.current = ""

    def reset(self):
        self.__init__()


parser = Parser()
parser.flush()
sink(parser.done)  # no flow
parser.feed(source("text"))
sink(parser.done)  # no flow
sink(parser.current)  # flow
parser.flush()
sink(parser.current)  # no flow
sink(parser.done[-1])  # flow
parser.reset()
sink(parser)  # no flow
