"""A function of another module replaced at run time changes what that module's callers get."""

import formatting
import printing
from formatting import plain
from taintcase import sanitize, sink, source

name = source("name")
sink(printing.print_label(name))  # flow
formatting.plain = sanitize
sink(printing.print_label(name))  # no flow
sink(plain(name))  # flow
sink(printing.print_footer(name))  # no flow
printing.Stamp.text = lambda self, value: value
sink(printing.Stamp().text(name))  # flow
