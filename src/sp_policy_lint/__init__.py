"""A static compliance linter for Python repositories that use Amazon's Selling Partner API."""

__version__ = "0.1.0"
