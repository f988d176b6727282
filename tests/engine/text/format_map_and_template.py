"""format_map and string.Template fill in the keys that the template names."""

from string import Template

from taintcase import sink, source

row = {"id": "A-1", "buyer": source("buyer")}
sink("{buyer} ordered {id}".format_map(row))  # flow
sink("order {id}".format_map(row))  # no flow
sink(Template("Dear $buyer").substitute(row))  # flow
sink(Template("Order ${id}").substitute(row))  # no flow
sink(Template("Dear $buyer").safe_substitute(buyer="customer"))  # no flow
sink(Template("Order $id, $buyer").safe_substitute(row, id="A-2"))  # flow
