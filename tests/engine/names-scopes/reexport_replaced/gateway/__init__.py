from taintcase import sanitize

from . import raw
from .raw import get_address, get_order, get_status

_get_address = get_address


def get_address():
    return sanitize(_get_address())


raw.get_status = get_status
