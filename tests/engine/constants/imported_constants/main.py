"""Keys and switches that another module defines, imported by name, as a module and re-exported."""
import columns
from columns import EMAIL, STATUS
from flags import SEND_EMAIL, Feature
from taintcase import sink, source

row = {"email": source("email"), "status": "ok"}
sink(row[EMAIL])  # flow
sink(row[STATUS])  # no flow
sink(row[columns.CONTACT])  # flow
if SEND_EMAIL:
    sink(row)  # no flow
if Feature.EXPORT:
    sink(row)  # flow
sink(row[columns.by_region("eu")])  # no flow
