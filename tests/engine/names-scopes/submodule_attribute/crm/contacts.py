from taintcase import source

title = "contacts"


def load():
    return source("contact")
