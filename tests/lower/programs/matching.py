"""Patterns of every kind."""
# ruff: noqa

from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


class Color:
    RED = "red"


def kind(subject):
    match subject:
        case None | True:
            return "constant"
        case -1 | 2.5 | "text" | b"bytes":
            return "value"
        case Color.RED:
            return "dotted"
        case []:
            return "empty"
        case [Point(x=0), *rest] if rest:
            return "points", rest
        case [first, [second, *_], *_, last]:
            return first, second, last
        case (single,):
            return "single", single
        case {"type": "order", "body": {"id": int(number) | str(number)}, **rest}:
            return number, rest
        case {"type": other}:
            return other
        case Point(0, y) | Point(y, 0):
            return "axis", y
        case Point() as point if point.x == point.y:
            return "diagonal", point
        case str() | bytes() as text:
            return "string", text
        case int(n) if n > 100:
            return "large", n
        case whatever:
            return "else", whatever


subjects = [
    None, True, 1, -1, 2.5, "text", b"bytes", "red", [], [Point(0), 1], [Point(0)], [1, [2, 3, 4], 5, 6], (7,),
    {"type": "order", "body": {"id": 5}, "more": 1}, {"type": "order", "body": {"id": []}}, {"type": 3}, {},
    Point(0, 4), Point(5, 0), Point(6, 6), Point(6, 7), "string", b"b", 101, 99, range(0), "", ("a", ["b"], "c"),
]  # fmt: skip
result = [kind(subject) for subject in subjects]
