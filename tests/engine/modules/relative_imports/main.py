"""Relative imports over one and two levels, of modules, names and siblings of the same name."""

from billing.documents import invoice
from billing.exports.sheet import cells, headings
from taintcase import sink

sink(invoice.render("A-1"))  # flow
sink(invoice.reference("A-1"))  # no flow
sink(cells("A-1"))  # flow
sink(headings())  # no flow
