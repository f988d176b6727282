"""An optional module with a fallback, and a name that both branches of an `if` define."""

import sys

from taintcase import sink, source

try:
    from accelerated_masking import mask
except ImportError:
    from masking import mask

try:
    from masking import reveal
except ImportError:
    reveal = None

if sys.version_info >= (3, 0):
    from masking import reveal as convert
else:
    from masking import mask as convert

name = source("name")
sink(mask(name))  # no flow-missing (beyond the precision of the engine)
sink(reveal(name))  # flow
sink(convert(name))  # flow
sink(convert.__name__)  # no flow
