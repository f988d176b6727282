__all__ = ["get_catalog"]


def get_catalog():
    return "catalog"
