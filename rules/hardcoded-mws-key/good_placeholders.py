"""Stand-ins in documentation."""

EXAMPLE = {
    "mws_auth_token": "amzn.mws.xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    "mws_secret_key": "your-mws-secret-key-with-forty-characters",
}
ZERO = "amzn.mws.00000000-0000-0000-0000-000000000000"
