"""Unpacking in loop heads, with stars, walrus and default arguments of lambdas."""
from taintcase import sink, source

rows = [["ORDER-1", "GB", source("name"), source("email")]]
for order_id, country, *contact in rows:
    sink(contact)  # flow
    sink((order_id, country))  # no flow
makers = [lambda contact=contact: contact for *_, contact in rows]
sink(makers[0]())  # flow
sink(makers[0]("n/a"))  # no flow
if (row := rows[0]) and (name := row[2]):
    sink(name)  # flow
[(first, *_), *others] = [(source("name"), "x"), "y"]
sink(first)  # flow
