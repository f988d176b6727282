"""Rules that look at places in the code: what must not occur, and what must occur beside something else."""

from .check import check
from .match import Match

__all__ = ["Match", "check"]
