REGISTRY = {}


def register(kind, producer):
    REGISTRY[kind] = producer


def produce(kind, order_id):
    return REGISTRY[kind](order_id)
