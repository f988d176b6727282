class Span:
    """Where a cell reaches over several columns; nothing of a tracer."""

    def __init__(self):
        self.attributes = {}

    def set_attribute(self, key, value):
        self.attributes[key] = value
