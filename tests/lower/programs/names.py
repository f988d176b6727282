"""Closures, class bodies, comprehensions and private names."""
# ruff: noqa

x = "module"


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    return up, lambda: count


def shadow():
    x = "function"

    class Body:
        y = x
        x = "class"
        seen = [x for _ in range(2)]
        first = [item for item in (x, y)]

        def method(self):
            return x, self.x

    return Body.y, Body.x, Body.seen, Body.first, Body().method()


def renamed(x):
    rows = [[x * y for x in range(3) if x % 2 == y % 2] for y in (x for x in range(x))]
    pairs = {x: (x, y) for x, y in zip("abc", rows)}
    later = [lambda: x for x in "pq"]
    return x, rows, pairs, [f() for f in later], {x for x in "aab"} == {"a", "b"}


def walrus(values):
    if [value for value in values if (found := value) > 2]:
        return found, [last := value for value in values], last
    return None


class Vault:
    __secret = 1

    def __init__(self, __key=2):
        self.__key = __key

    def read(self):
        return self.__key, self.__secret, sorted(vars(self)), (lambda __a: __a)(3)


def deleted():
    value = 1
    del value
    try:
        return value
    except NameError:
        return "gone"


def handled():
    error = "before"
    try:
        raise ValueError("v")
    except ValueError as error:
        text = str(error)
    try:
        return error
    except NameError:
        return text


def set_global():
    global created
    created = x


set_global()
up, look = counter()
result = [
    up(),
    up(2),
    look(),
    shadow(),
    renamed(4),
    walrus([1, 2, 3, 4]),
    Vault().read(),
    deleted(),
    handled(),
    created,
]
