"""findall, finditer and split give pieces of the text they search."""

import re

from taintcase import sink, source

WORD = re.compile(r"\w+")
note = source("note")
sink(WORD.findall(note))  # flow
sink([found.group() for found in WORD.finditer(note)])  # flow
sink([found.start() for found in WORD.finditer(note)])  # no flow
sink(WORD.findall("leave at the door"))  # no flow
sink(re.split(re.escape(note), "leave at the door"))  # no flow
sink(re.split(r"-", note)[1])  # flow
