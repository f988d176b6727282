"""Match objects: groups of a text are data, spans and the pattern's own names are not."""

import re

from taintcase import sink, source

text = "buyer=" + source("buyer") + ";id=A-1"
match = re.match(r"buyer=(?P<buyer>[^;]+);id=(?P<id>.+)", text)
sink(match.group("buyer"))  # flow
sink(match["buyer"].upper())  # flow
sink(match.span("buyer"), match.lastgroup)  # no flow
sink(match.groupdict())  # flow
sink(bool(match), re.search(r"\d", text) is None)  # no flow
sink(re.match(r"(\w+)-(\d)", "A-1").groups())  # no flow
