"""f-strings carry what they interpolate, with conversions, nested widths and expressions."""

from taintcase import sink, source

name = source("name")
order = {"id": "A-1", "buyer": name}
sink(f"Dear {name!r}")  # flow
sink(f"{len(name)} letters, {name == 'x'}")  # no flow
sink(f"{order['id']:>12}")  # no flow
sink(f"{order['buyer']:>{len(order)}}")  # flow
sink(f"{{name}} is a placeholder")  # no flow
sink(f"{'x' if name else 'y'}")  # no flow
