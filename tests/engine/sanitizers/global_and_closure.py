"""Globals, nonlocals and defaults that are sanitised by another function."""
from taintcase import sanitize, sink, source

current = source("current")
kept = current


def clean_current():
    global current
    current = sanitize(current)


def session(name):
    def clean():
        nonlocal name
        name = sanitize(name)

    sink(name)  # flow
    clean()
    sink(name)  # no flow


clean_current()
sink(current)  # no flow
sink(kept)  # flow
session(source("name"))
