"""A name is global in a function only where the function declares it."""
from taintcase import sink, source

last_buyer = "nobody"
last_city = "nowhere"


def remember_buyer(name):
    global last_buyer
    last_buyer = name


def remember_city(name):
    last_city = name
    return len(last_city)


def report():
    sink(last_buyer)  # flow
    sink(last_city)  # no flow


remember_buyer(source("buyer"))
remember_city(source("city"))
report()
remember_buyer("reset")
sink(last_buyer)  # no flow
