def show(name):
    return f"name: {name}"


class Formatter:
    def line(self, name):
        return show(name) + "\n"
