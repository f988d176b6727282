"""The key of a cache in memory: it hides nothing, and goes nowhere."""

import hashlib
import os

_TOKENS = {}


def token_for(refresh_token, renew):
    key = hashlib.md5(refresh_token.encode()).hexdigest()
    if key not in _TOKENS:
        _TOKENS[key] = renew(refresh_token)
    return _TOKENS[key]


def main(renew):
    return token_for(os.environ["SP_API_REFRESH_TOKEN"], renew)
