"""Two calls of one helper do not mix their arguments and results."""

from taintcase import sink, source


def tidy(text):
    return " ".join(text.split())


def tidy_twice(text):
    return tidy(tidy(text))


def pair(left, right):
    return left, right


def wrap(value):
    return {"value": value}


name = tidy(source("name"))
title = tidy("Order  confirmation")
sink(name)  # flow
sink(title)  # no flow
sink(tidy_twice("Order  confirmation"))  # no flow

name_first, title_second = pair(name, title)
title_first, name_second = pair(title, name)
sink(title_second, title_first)  # no flow
sink(wrap(title)["value"])  # no flow
sink(wrap(name)["value"], name_second)  # flow
