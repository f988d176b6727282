"""*args and **options keep positions and keys inside the callee."""
from taintcase import sink, source


def gather(*args, **options):
    return args, options


args, options = gather("ORDER-1", source("note"), region="EU")
sink(args[1])  # flow
sink(args[0])  # no flow
sink(options)  # no flow
_, options = gather(buyer=source("buyer"), region="EU")
sink(options["buyer"])  # flow
sink(options["region"])  # no flow
