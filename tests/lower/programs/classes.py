"""Class statements: metaclasses, keywords, super, properties and decorators."""
# ruff: noqa


class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.options = options
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


class Base(metaclass=Meta, table="base"):
    registry = []

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.registry.append(cls.__name__)

    def name(self):
        return "base"


def tag(cls):
    cls.tagged = True
    return cls


@tag
class Order(Base, table="orders"):
    fields: list = ["id"]
    for extra in ("a", "b"):
        fields = fields + [extra]
    if len(fields) > 2:
        many = True

    class Line:
        size = 1

        @staticmethod
        def of(n):
            return n, Order.Line.size

    def __init__(self, id):
        self._id = id

    @property
    def id(self):
        return self._id

    @id.setter
    def id(self, value):
        self._id = value * 2

    @classmethod
    def make(cls, *args):
        return cls(*args)

    def name(self):
        return f"{super().name()} > order {self.id}"


order = Order.make(1)
order.id = 4
order.id += 1
result = [order.name(), Order.options, Base.registry, Order.tagged, Order.fields, Order.many, Order.Line.of(3)]
result += [
    Order.__qualname__,
    Order.Line.__qualname__,
    Order.make.__qualname__,
    Order.extra,
    sorted(Order.__annotations__),
]
