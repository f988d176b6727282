"""`del` unbinds; what the name is bound to next has nothing of the old value, other references keep it."""
from taintcase import sink, source

email = source("email")
backup = email
del email
sink(backup)  # flow
try:
    sink(email)  # no flow
except NameError:
    email = "deleted"
sink(email)  # no flow
