"""Branches in branches: one way in four carries the data."""
from taintcase import sink, source


def pick(express, gift, address):
    if express:
        if gift:
            target = address
        else:
            target = "express depot"
        note = "express"
    else:
        target = "gift depot" if gift else "depot"
        note = "standard"
        sink(target)  # no flow
    sink(note)  # no flow
    sink(target)  # flow


for express in (True, False):
    for gift in (True, False):
        pick(express, gift, source("address"))
