class Strategy:
    def text(self, order):
        raise NotImplementedError


class Plain(Strategy):
    def text(self, order):
        return f"{order['name']} ({order['country']})"


class Numbered(Strategy):
    def text(self, order):
        return f"parcel {order['id']} ({order['country']})"


class Abbreviated(Strategy):
    def text(self, order):
        return ".".join(part[:3] for part in order["name"].split("-") if part)


class Twice(Strategy):
    def __init__(self, inner):
        self._inner = inner

    def text(self, order):
        return " | ".join([self._inner.text(order)] * 2)
