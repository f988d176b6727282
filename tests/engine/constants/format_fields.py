"""Templates: only the fields that the template names come into the text."""
from string import Template

from taintcase import sink, source

order = {"id": "1-2-3", "name": source("name")}
sink("order {id}".format(**order))  # no flow
sink("order {id} of {name}".format_map(order))  # flow
sink("order %(id)s" % order)  # no flow
sink("for %(name)s" % order)  # flow
sink(Template("order $id").substitute(order))  # no flow
sink(Template("for ${name}").safe_substitute(order))  # flow
