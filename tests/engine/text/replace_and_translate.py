"""replace: the receiver and the new text are data in the result, the searched text is not."""

from taintcase import sink, source

name = source("name")
sink(name.replace("-", " "))  # flow
sink("Dear NAME".replace("NAME", name))  # flow
sink("Dear NAME".replace(name, "customer"))  # no flow
sink(name.translate(str.maketrans("", "", "-")))  # flow
sink("Dear customer".translate(str.maketrans({"x": name})))  # no flow
sink("Dear customer".removesuffix(name))  # no flow
