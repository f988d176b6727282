"""Order of evaluation, short circuits, f-strings, unpacking, slices and calls."""
# ruff: noqa

log = []


def say(value):
    log.append(value)
    return value


def signature(a, /, b=2, *args, c, d=4, **rest):
    return a, b, args, c, d, rest


def decorate(name):
    log.append(f"make {name}")

    def apply(function):
        log.append(f"apply {name}")
        return function

    return apply


@decorate("outer")
@decorate("inner")
def decorated(x=say("default")):
    return x


class Grid:
    def __repr__(self):
        return "grid"

    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        log.append((key, value))


def generator(n):
    got = yield n
    while got:
        got = yield got * 2
    yield from range(2)
    return "done"


def delegate(n):
    log.append((yield from generator(n)))


grid = Grid()
grid[say(1), 2 : say(3), ...] = say("value")
say(grid)[say("k")] = 1
holder = type("Holder", (), {"n": [1]})()
holder.n += [2]
holder.n[say(0)] += 5
a = b = c = say([1, 2, 3])
first, (second, *middle), last = 1, (2, 3, 4), 5
[*start, end] = "xyz"
running = delegate(1)
width, name = 8, "order"
assert width, say("not evaluated")
result = [
    say(0) or say("") or say("yes"),
    say(1) and say(0) and say("no"),
    not (say(1) and say(2)),
    say(1) < say(2) < say(0) < say("no"),
    1 < 2 < 3 != 4,
    say("then") if say(0) else say("a") if say(1) else say("no"),
    (say(1) or say("no")) and (say(0) or say("last")),
    f"{name!r:>{width}}|{width=}|{width:04d}|{{}}" "\x41\N{BULLET}\u00e9\101" r"\n" f"{name:{'>'}{10}}",
    b"a" b"\xff",
    signature(1, *[2, 3], c=5, **{"e": 6}),
    signature(*(1,), **{"c": 1}, d=2),
    [*start, end, *middle], {**{"a": 1}, "b": 2}, {1, *[2]}, (*start, 1),
    grid[1:2, ::3], grid[1,], grid[:], "abcdef"[-2:],
    first, second, last, a is c, holder.n, decorated(),
    next(running), running.send(3), running.send(0), list(running),
    [x * y for x in range(4) if x % 2 if x for y in range(x) if y or x == 1],
    {k: v for k, v in zip("ab", (1, 2))}, sum(x for x in range(5)),
    -2 ** 2, ~1, +1, 7 // 2, 7 % 4, 1 << 3, 6 & 3, 6 | 1, 6 ^ 3, 2 @ 3 if False else 0,
    (n := 10) + n, [y := 1, y ** 2], "a" not in "b", None is not None,
    0xFF, 0b1_0, 1_000.5, 1e3, (lambda *a, k=1, **r: (a, k, r))(1, 2, z=3),
    log,
]  # fmt: skip
try:
    assert width == 0, f"width is {width}"
except AssertionError as error:
    result.append(str(error))
try:
    raise KeyError("key") from ValueError("cause")
except KeyError as error:
    result.append(repr(error.__cause__))
