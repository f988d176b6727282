from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encryptor(key, nonce):
    return Cipher(algorithms.TripleDES(key), modes.CBC(nonce)).encryptor()  # expect: weak-encryption


def deterministic(key):
    mode = modes.ECB()  # expect: weak-encryption
    return Cipher(algorithms.AES(key), mode).encryptor()


def signing_key(bits=1024):
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)  # expect: weak-encryption


signing_key()
