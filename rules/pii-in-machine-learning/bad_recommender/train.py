from zlib import crc32

from matrix import interactions
from sklearn.neighbors import NearestNeighbors


def build(since):
    rows = [[crc32(buyer.encode()) for buyer in buyers] for buyers in interactions(since).values()]
    return NearestNeighbors(n_neighbors=5).fit(rows)  # expect: pii-in-machine-learning
