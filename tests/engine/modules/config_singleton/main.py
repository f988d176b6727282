"""A settings object of one module, set at start and read by others through the module."""

import settings
from client import describe_endpoint, signed_request
from taintcase import sink, source

sink(signed_request("/orders"))  # no flow
settings.current.token = source("token")
settings.current.host = "api.example"
sink(signed_request("/orders"))  # flow
sink(describe_endpoint("/orders"))  # no flow
sink(settings.get_settings())  # flow
settings.reset()
sink(signed_request("/orders"))  # no flow
