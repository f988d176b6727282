"""re.sub: the searched text and the replacement are data in the result; a function may decide."""

import re

from taintcase import sanitize, sink, source

note = source("note")
sink(re.sub(r"\d", "#", note))  # flow
sink(re.sub("NOTE", note, "see NOTE below"))  # flow
sink(re.sub(re.escape(note), "#", "see NOTE below"))  # no flow
sink(re.sub(r"\w+", lambda match: f"<{match.group()}>", note))  # flow
sink(re.sub("NOTE", lambda match: sanitize(note), "see NOTE below"))  # no flow
text, count = re.subn(r"\d", "#", note)
sink(count)  # no flow
