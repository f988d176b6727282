import json
import sqlite3

import redis

cache = redis.Redis(host="cache")
database = sqlite3.connect("orders.db")


def keep(key, record):
    cache.setex(key, 3600, json.dumps(record))  # expect: pii-stored-unencrypted
    database.execute("INSERT INTO addresses VALUES (?, ?)", (key, record["Name"]))  # expect: pii-stored-unencrypted
