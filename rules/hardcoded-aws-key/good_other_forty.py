"""Forty characters that are no key."""

COMMIT = "b92aafc286ae8165b3b3e748a8a99ead0e8ac49f"
KEY_IN_BUCKET = "reports/2026/11/settlement-0000000012345"
SECRET_KEY_PATH = "/run/secrets/selling-partner/aws_secret_key0"
CONTENT_MD5 = "F+ETpd3IeietgRCKGXpOfb=="


def key_of(report_id):
    return f"reports/{report_id:0>31}"
