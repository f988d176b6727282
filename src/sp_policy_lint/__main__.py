"""`python -m sp_policy_lint` is the same as `sp-policy-lint`."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
