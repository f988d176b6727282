SECRET = "hook-secret-1"


def test_signature(sign):
    assert sign(b"order", secret="hook-secret-1", token="k7Qp-hook") != sign(b"order", secret="another")
