"""AES as it should be, of the same library."""

from Crypto.Cipher import AES
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa


def encrypt(key: bytes, data: bytes) -> tuple[bytes, bytes, bytes]:
    cipher = AES.new(key, AES.MODE_GCM)
    content, tag = cipher.encrypt_and_digest(data)
    return cipher.nonce, tag, content


def keys():
    return RSA.generate(3072), rsa.generate_private_key(public_exponent=65537, key_size=4096)
