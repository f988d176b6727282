"""The method of the object's own class is called, also from code of the base class."""
from taintcase import sink, source


class Exporter:
    def export(self, order):
        return self.render(order)

    def render(self, order):
        return order["buyer"]


class MaskedExporter(Exporter):
    def render(self, order):
        return "*" * len(order["buyer"])


class LoudExporter(Exporter):
    def render(self, order):
        return super().render(order).upper()


order = {"buyer": source("buyer")}
sink(Exporter().export(order))  # flow
sink(MaskedExporter().export(order))  # no flow
sink(LoudExporter().export(order))  # flow
sink(Exporter.render(MaskedExporter(), order))  # flow
