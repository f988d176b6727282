"""An import inside a function binds there only, and sees the module as it is at the time of the call."""
from taintcase import sink, source

token = "main's own"


def read_token():
    from settings import token

    return token


def read_region():
    import settings as config

    return config.region


def set_region(region):
    import settings

    settings.region = region


sink(read_token())  # flow
sink(token)  # no flow
sink(read_region())  # no flow
set_region(source("region"))
sink(read_region())  # flow
