from .texts import *
from .texts import __all__ as _texts

__all__ = [*_texts, "compose"]


def compose(name):
    return salutation("customer") + signature(name)
