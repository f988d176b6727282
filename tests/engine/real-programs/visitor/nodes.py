from dataclasses import dataclass, field


class Node:
    def accept(self, visitor):
        method = getattr(visitor, f"visit_{type(self).__name__.lower()}", visitor.generic_visit)
        return method(self)


@dataclass
class Paragraph(Node):
    text: str


@dataclass
class Field(Node):
    name: str
    value: str


@dataclass
class Section(Node):
    title: str
    children: list[Node] = field(default_factory=list)
