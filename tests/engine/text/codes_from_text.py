"""Character codes and a sorted copy still hold the text; measures of it do not."""

from datetime import date

from taintcase import sink, source

name = source("name")
codes = [ord(character) for character in name]
sink("".join(chr(code) for code in codes))  # flow
sink(max(len(word) for word in name.split("-")))  # no flow
sink(date(2024, 1, len(name) % 28 + 1).isoformat())  # no flow
sink(sorted(name))  # flow
sink(sum(character.isdigit() for character in name))  # no flow
