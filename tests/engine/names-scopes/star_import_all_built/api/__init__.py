from . import catalog, orders
from .catalog import *
from .orders import *
from taintcase import source

__all__ = ["get_secret_count"]
__all__ += orders.__all__
__all__.extend(catalog.__all__)
__all__.append("get_reports")


def get_secret():
    return source("secret")


def get_secret_count():
    return len(get_secret())


def get_reports():
    return source("reports")
