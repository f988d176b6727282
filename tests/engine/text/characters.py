"""Single characters taken from a text are data; positions and counts are not."""

from taintcase import sink, source

name = source("name")
initials = [word[0] for word in name.split("-") if word]
sink(initials)  # flow
sink("".join(reversed(name)))  # flow
for position, character in enumerate(name):
    last_position, last_character = position, character
sink(last_position)  # no flow
sink(last_character)  # flow
sink(name.count("a"), name.index("q"))  # no flow-missing (beyond the precision of the engine)
sink([character.isupper() for character in name])  # no flow
