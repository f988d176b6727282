"""An assignment through one of two possible objects, or at an unknown key, keeps what the other one holds."""
from taintcase import opaque, sink, source


def either_object():
    first, second = {"name": source("first")}, {"name": source("second")}
    target = first if opaque() else second
    target["name"] = "hidden"
    sink(first["name"])  # flow
    sink(target["name"])  # no flow-missing (beyond the precision of the engine)


def unknown_key():
    row = {"name": source("name"), "city": source("city")}
    for key in ["name"] if opaque() else ["city"]:
        row[key] = "hidden"
    sink(row["name"])  # flow
    sink(row["city"])  # flow


for _ in range(2):
    either_object()
for _ in range(2):
    unknown_key()
