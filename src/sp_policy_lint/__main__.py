"""`python -m sp_policy_lint` is the same as `sp-policy-lint`, as far as Python allows."""

from __future__ import annotations

import sys

if __name__ == "__main__" and not sys.flags.safe_path and not __file__.startswith(sys.path[0]):
    del sys.path[0]  # the working folder, and so what is scanned: it must not be imported

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
