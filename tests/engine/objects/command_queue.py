"""Commands made now and run later, with undo."""
from taintcase import sink, source


class Rename:
    def __init__(self, target, name):
        self.target = target
        self.name = name
        self.before = None

    def run(self):
        self.before, self.target["name"] = self.target["name"], self.name

    def undo(self):
        self.target["name"] = self.before


record = {"name": "initial"}
commands = [Rename(record, source("name")), Rename(record, "final")]
sink(record)  # no flow
commands[0].run()
sink(record["name"])  # flow
commands[1].run()
sink(record["name"])  # no flow
sink(commands[1].before)  # flow
commands[1].undo()
sink(record["name"])  # flow
commands[0].undo()
sink(record)  # no flow
