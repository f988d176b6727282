import os
import sqlite3

import redis

cache = redis.Redis(host="cache")
database = sqlite3.connect("sellers.db")


def remember(seller, lwa_refresh_token):
    cache.set(f"token:{seller}", lwa_refresh_token)  # expect: credential-in-file
    database.execute("INSERT INTO tokens VALUES (?, ?)", (seller, os.environ["SP_API_REFRESH_TOKEN"]))  # expect: credential-in-file
