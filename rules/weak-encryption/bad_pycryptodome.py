"""Encrypts addresses before they are stored; it only looks that way."""

import os

from Crypto.Cipher import AES, ARC4, DES3
from Crypto.PublicKey import RSA
from Crypto.Util.Padding import pad

KEY = os.environ["ADDRESS_KEY"].encode()


def encrypt(address: str) -> bytes:
    cipher = AES.new(KEY, AES.MODE_ECB)  # expect: weak-encryption
    return cipher.encrypt(pad(address.encode(), AES.block_size))


def encrypt_old(address: str) -> bytes:
    return DES3.new(KEY, DES3.MODE_CBC).encrypt(pad(address.encode(), 8))  # expect: weak-encryption


def stream(data: bytes) -> bytes:
    return ARC4.new(KEY).encrypt(data)  # expect: weak-encryption


def make_key():
    return RSA.generate(1024)  # expect: weak-encryption
