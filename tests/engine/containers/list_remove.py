"""remove drops the element that equals the argument."""
from taintcase import sink, source

contact = source("contact")
contacts = ["warehouse", contact]
contacts.remove("warehouse")
sink(contacts[0])  # flow
contacts.remove(contact)
sink(contacts)  # no flow
