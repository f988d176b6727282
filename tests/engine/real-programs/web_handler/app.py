import re
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    path: str
    body: dict = field(default_factory=dict)
    params: dict = field(default_factory=dict)


@dataclass
class Response:
    status: int
    body: object


class App:
    def __init__(self):
        self._routes = []

    def route(self, method, path, handler):
        pattern = re.compile(re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", path))
        self._routes.append((method, pattern, handler))

    def handle(self, method, path, body=None):
        for route_method, pattern, handler in self._routes:
            match = pattern.fullmatch(path)
            if match and method == route_method:
                return self._call(handler, Request(method, path, body or {}, match.groupdict()))
        return Response(404, f"no page at {path}")

    def _call(self, handler, request):
        try:
            return Response(200, handler(request))
        except KeyError:
            return Response(404, "not found")
