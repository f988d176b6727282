"""Files as people write them, from no template: written by hand after the rules stood, and not to be tuned to.

In `heldout/`, `⟦refresh token⟧` stands for a made-up secret of that kind, `⟦b64 ...⟧` for one in base64, and `⟦=...⟧`
for a password that is written out. Those lines are labelled, all others hold nothing.
"""

from __future__ import annotations

import base64
import random
import re
from pathlib import Path

from tests.secrets.corpus import SEED, Sample
from tests.secrets.values import KINDS

FOLDER = Path(__file__).parent / "heldout"

_MARK = re.compile(r"⟦(?P<b64>b64 )?(?P<kind>[^⟧]+)⟧")


def heldout() -> list[Sample]:
    """One sample for each line with a secret, all others of its file blanked of theirs, and one for the whole file."""
    rng = random.Random(SEED)
    samples = []
    for file in sorted(path for path in FOLDER.rglob("*") if path.is_file()):
        lines = file.read_text(encoding="utf-8").splitlines()
        form = file.suffix.removeprefix(".") or file.name
        for number, line in enumerate(lines):
            if _MARK.search(line):
                kept = [_filled(each, rng) if index == number else _blank(each) for index, each in enumerate(lines)]
                kind = _MARK.search(line)["kind"]
                title = "written out" if kind.startswith("=") else kind
                samples.append((file, "\n".join(kept), form, title, number + 1))
        samples.append((file, "\n".join(map(_blank, lines)), form, "", 0))
    return [
        Sample(f"{number:03}/{file.relative_to(FOLDER).as_posix()}", f"{text}\n", form, title, "", line, line)
        for number, (file, text, form, title, line) in enumerate(samples)
    ]


def _filled(line: str, rng: random.Random) -> str:
    def value(mark: re.Match[str]) -> str:
        kind = mark["kind"]
        made = kind[1:] if kind.startswith("=") else KINDS[kind].make(rng)
        return base64.b64encode(made.encode()).decode() if mark["b64"] else made

    return _MARK.sub(value, line)


def _blank(line: str) -> str:
    return _MARK.sub("", line)
