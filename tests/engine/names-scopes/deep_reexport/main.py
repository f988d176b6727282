"""A name comes through three packages and a star import, and is the same object everywhere."""
from company import api
from company.api import Client, latest
from taintcase import sink, source

Client.default_email = source("email")
sink(api.v1.orders.Client().default_email)  # flow
sink(Client.region)  # no flow
api.v1.orders.cache["order"] = source("order")
sink(latest())  # flow
sink(api.cache)  # flow
sink(api.size())  # no flow
