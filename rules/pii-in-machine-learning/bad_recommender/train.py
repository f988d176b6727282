from matrix import interactions
from sklearn.neighbors import NearestNeighbors


def build(since):
    rows = [[hash(buyer) for buyer in buyers] for buyers in interactions(since).values()]
    return NearestNeighbors(n_neighbors=5).fit(rows)  # expect: pii-in-machine-learning
