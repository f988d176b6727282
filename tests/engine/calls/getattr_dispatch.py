"""Methods chosen with getattr and a constant or composed name."""

from taintcase import sink, source


class Commands:
    prefix = "do_"

    def do_show(self, order):
        return order["buyer"]

    def do_check(self, order):
        return "buyer" in order

    def undo_show(self, order):
        return "nothing to show"

    def run(self, name, order):
        method = getattr(self, self.prefix + name, None)
        return method(order) if method else "unknown command"


commands = Commands()
order = {"buyer": source("buyer")}
sink(getattr(commands, "do_show")(order))  # flow
sink(getattr(commands, "undo_show")(order))  # no flow
sink(commands.run("show", order))  # flow
sink(commands.run("check", order))  # no flow
sink(commands.run("erase", order))  # no flow
