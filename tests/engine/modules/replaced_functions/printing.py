import formatting


def print_label(name):
    return "TO: " + formatting.plain(name)


def print_footer(name):
    return formatting.footer(name)


class Stamp:
    def text(self, value):
        return "stamped"
