"""Reports: each format is a function from the report's data to text. They draw and decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ..findings import Report

Format = Callable[[Report], str]


def _format(module: str) -> Format:
    """The format that a module of this package renders, imported when first used."""

    def render(report: Report) -> str:
        text: str = import_module(f".{module}", __name__).render(report)
        return text

    return render


FORMATS: dict[str, Format] = {
    "text": _format("text"),
    "sarif": _format("sarif"),
    "json": _format("json"),
    "json-lines": _format("json_lines"),
    "github": _format("github"),
    "gitlab": _format("gitlab"),
    "junit": _format("junit"),
    "markdown": _format("markdown"),
    "csv": _format("csv"),
    "html": _format("html"),
}
"""The formats of `--output-format`, by name. The result ends with a newline and holds no control character but that."""


def render(report: Report, name: str, *, show_suppressed: bool | None = None) -> str:
    """The report in the format `name`.

    `show_suppressed`: whether suppressed findings are told one by one, where readers of the format differ in that:
    text leaves them out if not asked, SARIF has them if not asked (GitHub takes them for open ones).
    """
    text: str
    if show_suppressed is not None and name in ("text", "sarif"):
        text = import_module(f".{name}", __name__).render(report, with_suppressed=show_suppressed)
        return text
    return FORMATS[name](report)


__all__ = ["FORMATS", "Format", "render"]
