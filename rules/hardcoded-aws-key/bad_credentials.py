"""Credentials in the manner of 2021, when the SP-API still asked for AWS keys."""

credentials = dict(
    refresh_token="",
    aws_access_key="",
    aws_secret_key="R4xKwXcFn1z6iQRluTYKD3HJ3vJVAsLf9PunlCmj",  # expect: hardcoded-aws-key
    role_arn="arn:aws:iam::000000000000:role/selling-partner",
)
