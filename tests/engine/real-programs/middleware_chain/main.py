"""A chain of middleware around a handler: order decides who sees what."""

from chain import Chain
from handlers import echo, profile
from messages import Request
from middleware import AccessLog, add_request_id, redact_response, strip_cookies
from taintcase import sink, source


def run():
    request = Request("/profile", {"cookie": source("cookie")}, "C-1")
    open_log, safe_log = AccessLog(), AccessLog()
    open_chain = Chain(profile, add_request_id, open_log)
    safe_chain = Chain(profile, safe_log, redact_response)

    sink(open_chain.handle(request).body)  # flow
    sink(safe_chain.handle(request).body)  # no flow
    sink(open_log.lines)  # flow
    sink(safe_log.lines)  # no flow
    sink(Chain(echo, strip_cookies).handle(request).body)  # no flow
    sink(Chain(echo, add_request_id).handle(request).body)  # flow
    sink(open_chain.handle(request).headers)  # no flow
    sink(request)  # flow


run()
