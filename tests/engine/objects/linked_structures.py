"""A linked list and a tree, built and walked by loops and recursion."""
from taintcase import sink, source


class Link:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = list(children)

    def walk(self):
        yield self.value
        for child in self.children:
            yield from child.walk()

    def depth(self):
        return 1 + max((child.depth() for child in self.children), default=0)


def last(link):
    while link.following:
        link = link.following
    return link.value


sink(last(Link("a", Link("b", Link(source("c"))))))  # flow
sink(last(Link(1, Link(2, Link(3)))))  # no flow
tree = Tree("root", Tree("left"), Tree("right", Tree(source("leaf"))))
sink(list(tree.walk()))  # flow
sink(tree.depth())  # no flow
sink(list(Tree("root", Tree("left")).walk()))  # no flow
sink(tree.children[0])  # no flow
