"""Secrets in text files: found by shape and by name, told from placeholders, never shown."""

from .match import SecretMatch
from .redaction import Columns, redact, redacted, secret_spans
from .scan import Scanner, scan

__all__ = ["Columns", "Scanner", "SecretMatch", "redact", "redacted", "scan", "secret_spans"]
