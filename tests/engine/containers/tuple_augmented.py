"""+= on a tuple makes a new tuple: the other name keeps the old one."""
from taintcase import sink, source

fixed = ("ORDER-9",)
earlier = fixed
fixed += (source("buyer_email"),)
sink(earlier)  # no flow
sink(fixed[-1])  # flow
