from dataclasses import replace

from taintcase import sanitize


def add_request_id(request, call):
    response = call(request)
    response.headers["request-id"] = f"R-{len(request.path)}"
    return response


def strip_cookies(request, call):
    headers = {name: value for name, value in request.headers.items() if name != "cookie"}
    return call(replace(request, headers=headers))


def redact_response(request, call):
    response = call(request)
    response.body = sanitize(response.body)
    return response


class AccessLog:
    def __init__(self):
        self.lines = []

    def __call__(self, request, call):
        response = call(request)
        self.lines.append((request.path, response.body))
        return response
