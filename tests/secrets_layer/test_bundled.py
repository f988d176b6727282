"""The bundled secret rules are quick to look for."""

import pytest

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.policy import SecretCheck
from sp_policy_lint.secrets.literals import required

SHAPES = [
    (rule.id, pattern)
    for rule in load_policy().rules
    if isinstance(rule.check, SecretCheck)
    for pattern in rule.check.patterns
]


@pytest.mark.parametrize(("rule", "pattern"), SHAPES, ids=[f"{rule}: {pattern.title}" for rule, pattern in SHAPES])
def test_a_bundled_pattern_is_tried_only_in_lines_that_hold_its_literal(rule, pattern):
    assert required(pattern.names or pattern.pattern), f"{rule} would be tried in every line of every file"
