"""Words that stand where a secret would stand: names of the thing itself, and what people write in its place."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STAND_INS = _words(
    """
    changeme changeit changethis dummy example examples fixme insert placeholder placeholders redacted replace replaceme
    todo your yours
    """
)
"""Whoever writes one of these says that it is no secret, whatever stands beside it."""

HIDDEN_STAND_INS = ("example", "changeme", "change_me", "change-me", "placeholder", "redacted", "dummy")
"""Stand-ins that no random text holds, so that they count inside a longer run of letters too (AWS's own samples)."""

PRETENDED = _words("demo fake mock mocked sample samples stub test tester testing tests")
"""Secrets of a test: no secret where little else stands beside them."""

NAMES = _words(
    """
    a abc access account add admin administrator akia amzn an any api apikey app application as asia at atza atzr auth
    authorization
    bar basic baz bearer bool boolean
    client code config credential credentials cs
    data db default dev dict
    empty encrypted enter env
    false field file foo for from
    get goes grant guest
    header here hidden
    id identifier in int integer invalid is it
    key keys
    local lwa
    masked me minio minioadmin missing mongo must mws my mysql
    na name new nil no none null
    oauth obj object of old on optional or
    pass passphrase passwd password passwords path postgres postgresql private prod production public pwd
    qux
    rabbitmq random redis refresh removed required role root
    sandbox secret secrets session set some sp spapi staging str string
    temp text the this tmp to token tokens true type
    undefined unknown url user username
    valid value values var variable
    was with wrong
    xxx xyz xyzzy
    """
)
"""Words of names, types and templates. A value made of nothing else is one of these."""

KEYBOARD = ("qwert", "asdf", "zxcv", "azerty", "lorem", "ipsum")
