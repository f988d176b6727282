import os

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

fernet = Fernet(os.environ["ADDRESS_KEY"])


def encrypt(address: str) -> bytes:
    return fernet.encrypt(address.encode())


def seal(key: bytes, data: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, data, None)
