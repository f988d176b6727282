"""A class body reads the global until it binds the name itself; the global stays as it was."""
from taintcase import sink, source

phone = source("phone")


class Contact:
    before = phone
    phone = "hidden"
    after = phone


sink(Contact.before)  # flow
sink(Contact.after)  # no flow
sink(Contact.phone)  # no flow
sink(phone)  # flow
