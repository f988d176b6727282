"""The command line.

What a command needs is imported when it is called, so that `--version` and completion are quick.
"""

from .main import main

__all__ = ["main"]
