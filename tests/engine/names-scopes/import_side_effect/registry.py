table = {}
loaded = []


def register(name):
    def keep(function):
        table[name] = function
        return function

    return keep


def call(name, value):
    return table[name](value)
