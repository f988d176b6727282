"""Parallel assignment evaluates the right side first: a swap exchanges, it does not merge."""
from taintcase import sink, source

billing = source("billing_address")
shipping = "pick-up point"
billing, shipping = shipping, billing
sink(billing)  # no flow
sink(shipping)  # flow

first, second, third = "a", source("b"), "c"
first, second, third = second, third, first
sink(first)  # flow
sink(second)  # no flow
sink(third)  # no flow
