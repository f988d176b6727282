"""Keys that are attributes of a class."""
from taintcase import sink, source


class Columns:
    EMAIL = "email"
    SKU = "sku"
    CONTACT = EMAIL


class ExportColumns(Columns):
    SKU = "email"


row = {Columns.EMAIL: source("email"), Columns.SKU: "sku-1"}
sink(row[Columns.CONTACT])  # flow
sink(row[Columns.SKU])  # no flow
sink(row[ExportColumns.SKU])  # flow
sink(row[ExportColumns().EMAIL])  # flow
sink(row.get(Columns.SKU, row[Columns.SKU]))  # no flow
