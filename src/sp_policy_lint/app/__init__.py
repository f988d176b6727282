"""The application: the only layer that composes the parts. Read `check.py` first."""
