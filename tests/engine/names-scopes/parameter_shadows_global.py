"""A parameter or a local hides the global of the same name."""
from taintcase import sink, source

customer = source("customer")
channel = "web"


def with_parameter(customer):
    sink(customer)  # no flow


def with_local(flag):
    if flag:
        channel = customer
    else:
        channel = "phone"
    sink(channel)  # flow


def with_lambda():
    sink((lambda customer: customer)("constant"))  # no flow
    sink((lambda unused: customer)("constant"))  # flow


with_parameter("guest")
with_local(False)
with_local(True)
with_lambda()
sink(channel)  # no flow
