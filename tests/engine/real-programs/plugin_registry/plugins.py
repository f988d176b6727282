from registry import Plugin


class Greeting(Plugin, key="greeting"):
    title = "Greeting card"

    def run(self, order):
        return f"Dear {order['buyer']}"


class Customs(Plugin, key="customs"):
    def run(self, order):
        return "declare" if order["country"] not in ("DE", "FR") else "free"


class Broken(Plugin, key="broken"):
    def run(self, order):
        raise RuntimeError(f"cannot handle {order}")


class Silent(Greeting, key="silent"):
    def run(self, order):
        card = super().run(order)
        return "card printed" if card else "no card"
