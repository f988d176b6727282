import redis

client = redis.Redis(host="cache.internal")


def save_orders(text):
    client.set("orders:latest", text, ex=3600)  # expect: data-of-another-seller
