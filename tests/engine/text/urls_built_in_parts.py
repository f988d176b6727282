"""A URL built from parts: host constant, path and query each from its own value."""

from urllib.parse import urlunsplit

from taintcase import sink, source


class Request:
    def __init__(self, host, path, **query):
        self.host = host
        self.path = path
        self.query = "&".join(f"{key}={value}" for key, value in query.items())

    @property
    def url(self):
        return urlunsplit(("https", self.host, self.path, self.query, ""))


token = source("token")
private = Request("shop.example", "/orders", token=token, page=1)
public = Request("shop.example", "/orders", page=1)
sink(private.url)  # flow
sink(private.path, private.host)  # no flow
sink(public.url)  # no flow
public.path += "/" + token
sink(public.url)  # flow
