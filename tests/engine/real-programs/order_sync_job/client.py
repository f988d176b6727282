from taintcase import source


class TemporaryFailure(Exception):
    pass


class PagedClient:
    def __init__(self, pages):
        self._pages = pages
        self._failed = False
        self.requests = []

    def orders(self, token=None):
        self.requests.append(token)
        if token == "page-1" and not self._failed:
            self._failed = True
            raise TemporaryFailure("try again")
        number = int((token or "page-0").removeprefix("page-"))
        following = f"page-{number + 1}" if number + 1 < self._pages else None
        items = [
            {"id": f"A-{number}1", "total": 5, "address": {"name": source("name"), "city": "Lyon"}},
            {"id": f"A-{number}2", "total": None, "address": {"name": source("name"), "city": "Metz"}},
        ]
        return {"orders": items, "next": following}


def with_retry(client, attempts):
    original = client.orders

    def orders(*args, **kwargs):
        for attempt in range(attempts):
            try:
                return original(*args, **kwargs)
            except TemporaryFailure:
                if attempt + 1 == attempts:
                    raise
        raise AssertionError("no attempts")

    client.orders = orders
    return client
