"""Modules of the same name in two packages are different modules."""
import amazon.client
import local.client
from taintcase import sink

sink(amazon.client.get_buyer())  # flow
sink(local.client.get_buyer())  # no flow
client = local.client
sink(client.get_buyer())  # no flow
client = amazon.client
sink(client.get_buyer())  # flow
