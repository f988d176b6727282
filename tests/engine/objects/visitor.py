"""Double dispatch: the node chooses the method of the visitor."""
from taintcase import sink, source


class Leaf:
    def __init__(self, text):
        self.text = text

    def accept(self, visitor):
        return visitor.visit_leaf(self)


class Branch:
    def __init__(self, *parts):
        self.parts = parts

    def accept(self, visitor):
        return visitor.visit_branch(self)


class Printer:
    def visit_leaf(self, leaf):
        return leaf.text

    def visit_branch(self, branch):
        return " ".join(part.accept(self) for part in branch.parts)


class Counter:
    def visit_leaf(self, leaf):
        return 1

    def visit_branch(self, branch):
        return sum(part.accept(self) for part in branch.parts)


tree = Branch(Leaf("order"), Branch(Leaf(source("buyer"))))
sink(tree.accept(Printer()))  # flow
sink(tree.accept(Counter()))  # no flow
sink(tree.parts[0].accept(Printer()))  # no flow
sink(tree.parts[1].accept(Printer()))  # flow
