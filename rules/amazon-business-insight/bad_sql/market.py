import sqlite3

from sp_api.api import CatalogItems


def load(words):
    database = sqlite3.connect(":memory:")
    database.execute("create table ranks (asin text, brand text, rank integer)")
    items = CatalogItems(version="2022-04-01").search_catalog_items(keywords=words, includedData="salesRanks").payload
    for item in items["items"]:
        rank = item["salesRanks"][0]["displayGroupRanks"][0]["rank"]
        database.execute("insert into ranks values (?, ?, ?)", (item["asin"], words, rank))
    return database


def averages(words):
    return load(words).execute("select brand, avg(rank) from ranks group by brand").fetchall()
