from buyers import rows

title = "catalog"


def __getattr__(name):
    if name == "BUYER_TITLE":
        return rows()[0].title()
    raise AttributeError(name)
