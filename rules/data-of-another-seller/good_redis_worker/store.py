import redis

client = redis.Redis(host="cache.internal")


def save_orders(owner, text):
    client.set(f"orders:{owner}", text, ex=3600)
