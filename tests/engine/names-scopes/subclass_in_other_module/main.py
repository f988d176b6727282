"""A class is extended in another module under the same name, and the base calls the override."""
from taintcase import sink
from vendor import client as base
from vendor.custom import Client

sink(Client().get())  # flow
sink(base.Client().get())  # no flow
sink(Client().describe())  # flow
sink(Client.endpoint)  # no flow
