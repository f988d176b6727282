import hashlib

SEEDS = set()


def seed(person):
    SEEDS.add(hashlib.sha256(person.encode()).hexdigest())
