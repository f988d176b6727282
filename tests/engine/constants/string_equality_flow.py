"""Values chosen by comparison with constants, through a chain of constants."""
from taintcase import sink, source

KIND = "order"
ALIASES = {"order": "o", "stock": "s"}
kind = ALIASES[KIND]

if kind == "s":
    text = source("stock")
else:
    text = "nothing to see"
sink(text)  # no flow
if kind == "o":
    text = source("order")
sink(text)  # flow
if KIND.upper() == "STOCK" or len(KIND) == 3:
    sink(text)  # no flow
text = {"o": "ok", "s": text}[kind]
sink(text)  # no flow
