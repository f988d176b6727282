"""% formatting with a tuple, a single value and a dictionary."""

from taintcase import sink, source

name = source("name")
row = {"id": "A-1", "buyer": name}
sink("order %s for %s" % ("A-1", name))  # flow
sink("order %(id)s" % row)  # no flow
sink("order %(id)s for %(buyer)s" % row)  # flow
sink("%d letters" % len(name))  # no flow
template = "%s, thank you"
template %= name
sink(template)  # flow
sink(b"name=%b" % name.encode())  # flow
