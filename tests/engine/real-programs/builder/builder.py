from urllib.parse import urlencode

from request import Request


class RequestBuilder:
    def __init__(self, host):
        self._host = host
        self._path = "/"
        self._query = {}
        self._headers = {}
        self._body = None

    def copy(self):
        twin = RequestBuilder(self._host)
        twin._path = self._path
        twin._query = dict(self._query)
        twin._headers = dict(self._headers)
        return twin

    def path(self, *parts):
        self._path = "/" + "/".join(parts)
        return self

    def query(self, **values):
        self._query.update(values)
        return self

    def header(self, name, value):
        self._headers[name] = value
        return self

    def without_header(self, name):
        self._headers.pop(name, None)
        return self

    def body(self, value):
        self._body = value
        return self

    def build(self):
        url = f"https://{self._host}{self._path}"
        if self._query:
            url += "?" + urlencode(self._query)
        return Request(url, dict(self._headers), self._body)
