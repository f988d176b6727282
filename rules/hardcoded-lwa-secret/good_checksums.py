"""Hexadecimal text of the same length that is no secret."""

import hashlib

FEED_SHA256 = "b2ed73cfe06714cf40568f2d5518bf6e4af1638923341af9f85dacf8281344fe"
COMMIT = "350ce487ff0073b3f371ff2b2cad7880319374ad"
HASHES = {"charset_normalizer": "sha256:e1fe26a417062b86933d1c7a64431a3f5dcf2d502e1d38953d0e68d55b82e0a4"}


def matches(content: bytes) -> bool:
    client_secret_digest = hashlib.sha256(content).hexdigest()
    return client_secret_digest == FEED_SHA256
