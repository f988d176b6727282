"""Visitors over a tree of document nodes: text, structure and redaction."""

from nodes import Field, Paragraph, Section
from taintcase import sink, source
from visitors import Names, Outline, Redactor, TextExtractor


def run():
    document = Section(
        "Order A-1",
        [
            Paragraph("Thank you"),
            Field("buyer", source("buyer")),
            Section("Delivery", [Field("carrier", "north post")]),
        ],
    )
    extractor = TextExtractor()
    document.accept(extractor)
    sink(extractor.parts)  # flow
    outline = Outline()
    document.accept(outline)
    sink(outline.titles)  # no flow
    names = Names()
    document.accept(names)
    sink(names.found)  # no flow
    redacted = document.accept(Redactor({"buyer"}))
    sink(redacted)  # no flow-missing (beyond the precision of the engine)
    sink(document)  # flow
    sink(document.accept(Redactor({"carrier"})))  # flow
    sink(document.children[2].accept(Redactor(set())))  # no flow


run()
