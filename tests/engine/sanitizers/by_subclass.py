"""Whether a method sanitises depends on the class of the object."""
from taintcase import sanitize, sink, source


class Exporter:
    def clean(self, value):
        return value

    def export(self, value):
        return f"row {self.clean(value)}"


class MaskingExporter(Exporter):
    def clean(self, value):
        return sanitize(value)


class LoggingExporter(MaskingExporter):
    def clean(self, value):
        super().clean(value)
        return value


class StrictExporter(MaskingExporter):
    def clean(self, value):
        return super().clean(value).strip()


sink(Exporter().export(source("name")))  # flow
sink(MaskingExporter().export(source("name")))  # no flow
sink(LoggingExporter().export(source("name")))  # flow
sink(StrictExporter().export(source("name")))  # no flow
