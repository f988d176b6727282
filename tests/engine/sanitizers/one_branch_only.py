"""A value that is sanitised on one branch only is still data after the join."""
from taintcase import opaque, sanitize, sink, source


def one_branch(email):
    if opaque():
        email = sanitize(email)
    sink(email)  # flow


def both_branches(email):
    if opaque():
        email = sanitize(email)
    else:
        email = "hidden"
    sink(email)  # no flow


def inside_branch(email):
    if opaque():
        email = sanitize(email)
        sink(email)  # no flow
    else:
        sink(email)  # flow


def conditional_expression(email):
    sink(sanitize(email) if opaque() else email)  # flow
    sink(sanitize(email if opaque() else "none"))  # no flow


for run in (one_branch, both_branches, inside_branch):
    for _ in range(2):
        run(source("email"))
for _ in range(4):
    conditional_expression(source("email"))
    opaque()
