"""Unquoted constants of conditions."""

import math

import pytest

from sp_policy_lint.policy.scalars import constant


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((text, None) for text in ("null", "~", "None")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False")),
        *(("0", 0), ("-12", -12), ("+3", 3), ("0x1F", 31), ("0o17", 15)),
        *(("1.5", 1.5), ("-.5", -0.5), ("1.", 1.0), ("1e3", 1000.0), ("1.5e-1", 0.15)),
        *(
            (text, text)
            for text in ("yes", "NO", "on", "012", "1_000", "1:30", "2026-01-01", "v0", "1.2.3", "0b1", "none", "e3")
        ),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_constant(text, value):
    found = constant(text)
    assert (type(found), found) == (type(value), value)


def test_too_large_for_a_float():
    assert constant("1e999") == math.inf
