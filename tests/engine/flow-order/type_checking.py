"""Code under `TYPE_CHECKING` and old-version branches never runs."""
import sys
import typing
from typing import TYPE_CHECKING

from taintcase import sink, source

text = "public"
if TYPE_CHECKING:
    text = source("text")
sink(text)  # no flow

if typing.TYPE_CHECKING:
    sink(source("never"))  # no flow
else:
    sink(source("always"))  # flow

if sys.version_info[0] < 3:
    sink(source("never"))  # no flow-missing (beyond the precision of the engine)

if sys.version_info >= (3, 9):
    sink(source("always"))  # flow
