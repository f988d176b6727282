from taintcase import sanitize


def show(name):
    return f"name: {sanitize(name)}"


class Formatter:
    def line(self, name):
        return show(name) + "\n"
