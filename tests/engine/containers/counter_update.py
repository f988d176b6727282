"""update adds keys; clear drops them."""
from collections import Counter

from taintcase import sink, source

words = Counter()
words.update([source("note")])
sink(list(words.elements()))  # flow
words.clear()
sink(words)  # no flow
