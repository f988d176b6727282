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

__all__ = ["FORMATS", "Format"]
