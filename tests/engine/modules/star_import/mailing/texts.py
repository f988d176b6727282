__all__ = ["footer", "salutation", "signature"]


def salutation(name):
    return f"Dear {name}, "


def signature(name):
    return f"yours, {name}"


def footer(name):
    return _imprint()


def _imprint():
    return "Warehouse Ltd."
