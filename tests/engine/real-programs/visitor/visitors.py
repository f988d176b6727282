from nodes import Field, Section
from taintcase import sanitize


class Visitor:
    def generic_visit(self, node):
        return node

    def visit_section(self, node):
        return Section(node.title, [child.accept(self) for child in node.children])


class TextExtractor(Visitor):
    def __init__(self):
        self.parts = []

    def visit_paragraph(self, node):
        self.parts.append(node.text)

    def visit_field(self, node):
        self.parts.append(f"{node.name}: {node.value}")


class Outline(Visitor):
    def __init__(self):
        self.titles = []

    def visit_section(self, node):
        self.titles.append(node.title)
        return super().visit_section(node)


class Names(Visitor):
    def __init__(self):
        self.found = set()

    def visit_field(self, node):
        self.found.add(node.name)


class Redactor(Visitor):
    def __init__(self, fields):
        self._fields = fields

    def visit_field(self, node):
        if node.name in self._fields:
            return Field(node.name, sanitize(node.value))
        return node
