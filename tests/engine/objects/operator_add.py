"""+ calls __add__ of the left or __radd__ of the right; += calls __iadd__."""
from taintcase import sink, source


class Text:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Text(f"{self.value}{getattr(other, 'value', other)}")

    def __radd__(self, other):
        return Text(f"{other}{self.value}")

    def __iadd__(self, other):
        self.value = f"{self.value};{other}"
        return self


clean, dirty = Text("order"), Text(source("note"))
sink((clean + dirty).value)  # flow
sink((clean + "-1").value)  # no flow
sink(("note: " + dirty).value)  # flow
sink(clean.value)  # no flow
alias = clean
clean += source("note")
sink(alias.value)  # flow
sink(("note: " + Text("none")).value)  # no flow
