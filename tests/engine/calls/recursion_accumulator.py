"""A recursive walk that fills a container given by the caller."""

from dataclasses import dataclass, field

from taintcase import sink, source


@dataclass
class Category:
    title: str
    owner_note: str = ""
    children: list["Category"] = field(default_factory=list)


def collect_notes(category, into):
    into.append(category.owner_note)
    for child in category.children:
        collect_notes(child, into)


def collect_titles(category, into):
    into.append(category.title)
    for child in category.children:
        collect_titles(child, into)


root = Category("all", children=[Category("mugs", children=[Category("tea", source("note"))])])
notes, titles = [], []
collect_notes(root, notes)
collect_titles(root, titles)
sink(notes)  # flow-missing (not followed yet)
sink(titles)  # no flow
sink("; ".join(titles), len(notes))  # no flow
sink(root.children[0].children[0].owner_note)  # flow
