"""os.path: join, split, basename and splitext keep the data in the part that holds it."""

import os

from taintcase import sink, source

name = source("name")
path = os.path.join("/exports", name, "orders.csv")
sink(path)  # flow
folder, file_name = os.path.split(os.path.join("/exports", name))
sink(file_name)  # flow
sink(os.path.splitext(name + ".csv")[0])  # flow
sink(os.path.join("/exports", "2024", "orders.csv"))  # no flow
sink(os.path.isabs(path))  # no flow
sink(os.path.join(name, "/exports"))  # no flow
