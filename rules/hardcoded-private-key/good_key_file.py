from pathlib import Path

HEADER = "-----BEGIN RSA PRIVATE KEY-----"
EXAMPLE = "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----"


def load(path=Path("/run/secrets/signing-key.pem")):
    text = path.read_text()
    if not text.startswith(("-----BEGIN PRIVATE KEY-----", HEADER)):
        raise ValueError("no private key")
    return text
