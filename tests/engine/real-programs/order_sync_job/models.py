from dataclasses import dataclass, field


class InvalidOrder(ValueError):
    pass


@dataclass
class Order:
    order_id: str
    total: int
    recipient: str

    @classmethod
    def parse(cls, item):
        match item:
            case {"id": order_id, "total": int(total), "address": {"name": name}}:
                return cls(order_id, total, name)
            case {"address": {"name": name}}:
                raise InvalidOrder(f"order of {name} has no total")


@dataclass
class Report:
    read: int = 0
    problems: list[str] = field(default_factory=list)

    def as_text(self):
        return f"{self.read} orders read, {len(self.problems)} problems"
