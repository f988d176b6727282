"""Two closures over one cell: what one writes the other reads."""
from taintcase import sink, source


def make_slot():
    held = "empty"

    def put(value):
        nonlocal held
        held = value

    def get():
        return held

    return put, get


put_address, get_address = make_slot()
put_region, get_region = make_slot()
put_address(source("address"))
put_region("EU")
sink(get_address())  # flow
sink(get_region())  # no flow
