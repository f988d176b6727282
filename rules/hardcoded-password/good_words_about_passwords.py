"""Passwords are the subject here, but none stands in the file."""

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 86400
PASSWORD_FIELD = "buyer_password_hash"
LABELS = {"password": "Enter the password of the warehouse", "db_password": "changeme", "pwd": "********"}
SCHEMA = {"password": {"type": "string", "minLength": 12, "pattern": "^[A-Za-z0-9]{12,64}$"}}


def check(password: str) -> str:
    if len(password) < 12:
        raise ValueError("password must have 12 characters, see NIST800-63b")
    return "password-ok"
