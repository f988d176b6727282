"""The template itself may be the data; a constant template without placeholders is not."""

from taintcase import sink, source

template = source("template") + " for {sku}"
sink(template.format(sku="MUG-1"))  # flow
sink("no placeholders".format(template))  # no flow
sink("{sku}".format(sku="MUG-1", note=template))  # no flow

label = "{first} {second}"
label = label.replace("{first}", "Parcel")
sink(label.format(second="two"))  # no flow
label = label.replace("{second}", source("second"))
sink(label)  # flow
