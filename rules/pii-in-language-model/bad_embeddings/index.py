"""Search over return comments."""

from embedder import Embedder


def build(rows):
    embedder = Embedder()
    return {row["order-id"]: embedder.vector(row["customer-comments"]) for row in rows}
