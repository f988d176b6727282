"""`string.Template` and paths: texts that the standard library puts together as the language does.

Contract: as in `formatting`, constants are computed, an unknown part is a hole, and only what is in the text is data
of the text.
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ..policy import HOLE
from . import formatting, items
from .arguments import Args
from .context import collect, unknown
from .conversion import as_text, to_text
from .objects import Kind, Obj
from .registry import Native, first
from .state import State
from .values import NONE, NOTHING, STR, Const, Value, const, join_all

if TYPE_CHECKING:
    from .activation import Activation

TEXT = "template"
_PATH = "string.Template()"


def _template(act: Activation, state: State, args: Args) -> Value:
    text = args.get(0, "template") or first(args)
    taint = collect(act, state, text)
    obj = Obj(Kind.OPAQUE, path=_PATH, attrs={TEXT: text}, rest=unknown(taint) if taint else None, exact=False)
    return act.allocate(state, obj, "template")


def _substitute(act: Activation, state: State, args: Args) -> Value:
    """`template.substitute(mapping, **names)`: the values of the names in the text."""
    results: list[Value] = []
    for _, obj in act.objects(state, args.receiver or NONE):
        text = obj.attrs.get(TEXT, STR)
        for constant in items.constants(text) or [Const("str", HOLE)]:
            results.append(_filled(act, state, str(constant.value), args).tainted(text.taint))
    return join_all(results) if results else STR.with_taint(collect(act, state, join_all(args.all())))


def _filled(act: Activation, state: State, template: str, args: Args) -> Value:
    if HOLE in template:
        return STR.with_taint(collect(act, state, join_all(args.all())))
    parts: list[Value] = []
    place = 0
    for match in re.finditer(string.Template.pattern, template):
        parts.append(const(template[place : match.start()]))
        place = match.end()
        name = match["named"] or match["braced"]
        if name is None:
            parts.append(const("$" if match["escaped"] else match.group()))
            continue
        value = args.keywords.get(name)
        if value is None:
            value = join_all(
                [
                    *(items.get_item(act, state, m, const(name), args.span) for m in args.positional),
                    args.double_star or NOTHING,
                ]
            )
        parts.append(to_text(act, state, STR if value is NOTHING else value, args.span))
    return formatting.concatenate([*parts, const(template[place:])])


# --- Paths -----------------------------------------------------------------------------------------------------------


def _join_paths(act: Activation, state: State, args: Args) -> Value:
    """`os.path.join`: an absolute part drops those before it."""
    if args.star is not None:
        return STR.with_taint(collect(act, state, join_all(args.all())))
    parts: list[Value] = []
    for value in args.positional:
        text = as_text(act, state, value)
        known = items.constants(text)
        if known and all(str(constant.value).startswith("/") for constant in known):
            parts = []
        ends = items.constants(parts[-1]) if parts else []
        separated = not parts or bool(
            ends and all(str(constant.value).endswith("/") or not constant.value for constant in ends)
        )
        unknown_parts = bool(parts) and text.atoms == STR.atoms and _ends_unknown(parts[-1])
        parts += [text] if separated or unknown_parts else [const("/"), text]
    return formatting.concatenate(parts)


def _ends_unknown(text: Value) -> bool:
    """Whether nothing is known of the end of a text: what else is not known does not make it longer."""
    return all(not isinstance(atom, Const) or str(atom.value).endswith(HOLE) for atom in text.atoms)


def _join_urls(act: Activation, state: State, args: Args) -> Value:
    """`urllib.parse.urljoin` of texts of which a part may not be known."""
    base, url = (as_text(act, state, args.get(index, name) or STR) for index, name in ((0, "base"), (1, "url")))
    taint = join_all([base, url]).taint
    results: list[Value] = []
    for one in base.atoms:
        for other in url.atoms:
            if isinstance(one, Const) and isinstance(other, Const):
                results.append(const(urljoin(str(one.value), str(other.value))))
            else:
                results.append(STR)
    return join_all(results).with_taint(taint)


NATIVES: dict[str, Native] = {
    "os.path.join": _join_paths,
    "posixpath.join": _join_paths,
    "string.Template": _template,
    "urllib.parse.urljoin": _join_urls,
}
METHODS: dict[str, Native] = {"string.Template.safe_substitute": _substitute, "string.Template.substitute": _substitute}
