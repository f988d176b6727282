"""Findings: what the rules object to, where, how sure, and by which trace."""

from .assemble import assemble
from .attestations import Asked, State, asked
from .finding import Coverage, Finding, Notice, Report, Step, Suppression
from .judge import judge, limit_notices
from .suppression import BUILT_IN_RULES, text_comments

__all__ = [
    "Asked",
    "BUILT_IN_RULES",
    "Coverage",
    "Finding",
    "Notice",
    "Report",
    "State",
    "Step",
    "Suppression",
    "asked",
    "assemble",
    "judge",
    "limit_notices",
    "text_comments",
]
