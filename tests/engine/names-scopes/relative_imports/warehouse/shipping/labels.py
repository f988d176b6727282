from .. import LABEL, data
from . import data as local_data
from .tracking import number


def print_label():
    return f"{LABEL}: {data.address()}"


def draft_label():
    return f"{LABEL}: {local_data.address()}"


def track():
    return number(data.address())
