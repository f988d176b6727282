"""`import a.b` binds `a`; `import a.b as c` binds the submodule; a name of the package may hide a submodule."""
import crm.contacts
import crm.contacts as contacts
from crm import exports
from taintcase import sink

sink(crm.contacts.load())  # flow
sink(contacts.title)  # no flow
sink(crm.title)  # flow
sink(exports)  # no flow
