"""Objects with __call__, and bound methods held in variables and containers."""

from taintcase import sanitize, sink, source


class Template:
    def __init__(self, text):
        self.text = text

    def __call__(self, name):
        return self.text.format(name=name)


class Mask:
    def __call__(self, name):
        return sanitize(name)


class Cabinet:
    def __init__(self):
        self.papers = []

    def store(self, paper):
        self.papers.append(paper)

    def count(self, paper):
        return self.papers.count(paper)


letter = source("letter")
sink(Template("Dear {name}")(letter))  # flow
sink(Template("Dear customer")(letter))  # no flow
sink([render(letter) for render in (Mask(), Mask())])  # no flow

cabinet, empty = Cabinet(), Cabinet()
store, count = cabinet.store, empty.count
store(letter)
sink(cabinet.papers)  # flow
sink(empty.papers, count(letter))  # no flow
