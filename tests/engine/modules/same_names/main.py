"""Two modules define functions and classes of the same names; only one of them hands out the data."""

import internal.formatting
import public.formatting
from internal.formatting import Formatter as InternalFormatter
from public.formatting import Formatter, show
from taintcase import sink, source

name = source("name")
sink(internal.formatting.show(name))  # flow
sink(public.formatting.show(name))  # no flow
sink(show(name))  # no flow
sink(InternalFormatter().line(name))  # flow
sink(Formatter().line(name))  # no flow

from internal.formatting import show

sink(show(name))  # flow
