"""pop gives the value once and then the default."""
from taintcase import sink, source

session = {"token_owner": source("owner")}
handle = session
owner = session.pop("token_owner", None)
absent = session.pop("token_owner", None)
sink(owner)  # flow
sink(absent)  # no flow
session["owner"] = owner
sink(handle)  # flow
session.clear()
sink(handle)  # no flow
