"""Branches decided by class attributes, overridden in a subclass and on an instance."""
from taintcase import sink, source


class Exporter:
    include_email = False
    label = "public"

    def export(self, email):
        if self.include_email:
            return email
        return self.label


class FullExporter(Exporter):
    include_email = True


class QuietExporter(FullExporter):
    include_email = False


sink(Exporter().export(source("email")))  # no flow
sink(FullExporter().export(source("email")))  # flow
sink(QuietExporter().export(source("email")))  # no flow
special = Exporter()
special.include_email = True
sink(special.export(source("email")))  # flow
