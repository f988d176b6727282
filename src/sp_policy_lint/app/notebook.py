"""Notebooks: an `.ipynb` file as a Python program and as text, both with the line numbers of the file itself."""

from __future__ import annotations

import ast
import json.decoder
import json.scanner
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_LINE_MAGIC = re.compile(r"\s*(%{1,2}[A-Za-z_]|!(?!=)|\?|[\w.]+\?{1,2}\s*$)")
_ASSIGNED_MAGIC = re.compile(r"(\s*[\w.]+(?:\s*,\s*[\w.]+)*\s*=\s*)[%!].*")
_PYTHON_CELLS = re.compile(r"%%(time|timeit|capture|prun|python|python3)\b")


class BrokenNotebookError(Exception):
    """The file is no notebook: no JSON, or not of the notebook's form. The message says what is wrong."""


class Notebook(NamedTuple):
    """`program`: the code of all code cells. `text`: all that is written or printed in the notebook, images left out;
    `prose` is the same with the code blanked: outputs and texts.

    A line stands where the JSON file has it, as far as the file gives each line its own (as all common tools write it);
    in a file that does not, it stands on the next free line.
    """

    program: str
    text: str
    prose: str


def decode(source: bytes) -> Notebook:
    """Reads formats 3 and 4 (nbformat: a cell's `source` or `input` is a text or a list of lines).

    Raises BrokenNotebookError.

    In the program magics and shell lines become `pass` or an assignment of None, and cells in other languages are left
    out.
    """
    try:
        raw = source.decode("utf-8-sig")
        notebook = _Decoder().decode(raw)
    except (ValueError, RecursionError) as error:
        raise BrokenNotebookError(f"no valid JSON: {error}") from None
    numbers = _Lines(raw)
    program, text, prose = _Page(), _Page(), _Page()
    code = set()
    for cell in _code_cells(notebook):
        lines = _lines(cell.get("source", cell.get("input")))
        for line, plain in zip(lines, _python([line.text for line in lines]), strict=True):
            number = program.write(numbers.number(line.offset), plain)
            text.write(number, line.text)
            prose.write(number, " " * len(line.text))
            code.add(line.offset)
    for string in _strings(notebook):
        if string.offset not in code:
            for extra, part in enumerate(string.splitlines()):
                number = numbers.number(string.offset) + extra
                text.add(number, part)
                prose.add(number, part)
    return Notebook(str(program), str(text), str(prose))


class _Placed(str):
    """A string with its offset in the JSON text."""

    offset: int = 0


class _Decoder(json.JSONDecoder):
    """A decoder whose strings know where they stand."""

    def __init__(self) -> None:
        super().__init__(strict=False)
        self.parse_string = self._string
        self.scan_once = json.scanner.py_make_scanner(self)  # type: ignore[attr-defined]

    @staticmethod
    def _string(text: str, start: int, strict: bool) -> tuple[str, int]:
        value, end = json.decoder.scanstring(text, start, strict)  # type: ignore[attr-defined]
        placed = _Placed(value)
        placed.offset = start
        return placed, end


class _Line(NamedTuple):
    text: str
    offset: int


class _Lines:
    """Line numbers of offsets, fast where the offsets ascend."""

    def __init__(self, raw: str) -> None:
        self._raw, self._offset, self._line = raw, 0, 1

    def number(self, offset: int) -> int:
        if offset < self._offset:
            self._offset, self._line = 0, 1
        self._line += self._raw.count("\n", self._offset, offset)
        self._offset = offset
        return self._line


class _Page:
    """Texts by line."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def write(self, number: int, text: str) -> int:
        """Writes a line where it stands or, when that place is taken, on the next free line; gives its number."""
        self._lines += [""] * (number - 1 - len(self._lines))
        self._lines.append(text)
        return len(self._lines)

    def add(self, number: int, text: str) -> None:
        """Writes behind what already stands on that line."""
        self._lines += [""] * (number - len(self._lines))
        self._lines[number - 1] += f" {text}" if self._lines[number - 1] else text

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)


def _code_cells(notebook: Any) -> list[dict[str, Any]]:
    if not isinstance(notebook, dict):
        raise BrokenNotebookError("is no notebook: the outermost value is no object")
    cells = notebook.get("cells")
    if cells is None and isinstance(sheets := notebook.get("worksheets"), list):
        cells = [cell for sheet in sheets if isinstance(sheet, dict) for cell in sheet.get("cells") or ()]
    if not isinstance(cells, list):
        raise BrokenNotebookError("is no notebook: it has no list of cells")
    return [cell for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code"]


def _strings(value: Any) -> Iterator[_Placed]:
    """All strings of a JSON value in the order of the file, without encoded images."""
    todo = [value]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            todo += [item for key, item in reversed(value.items()) if not key.startswith("image/")]
        elif isinstance(value, list):
            todo += reversed(value)
        elif isinstance(value, _Placed):
            yield value


def _lines(source: Any) -> list[_Line]:
    """The lines of a text or a list of texts."""
    parts = source if isinstance(source, list) else [source]
    return [
        _Line(line, part.offset)
        for part in parts
        if isinstance(part, _Placed)
        for line in part.removesuffix("\n").split("\n")
    ]


def _python(lines: list[str]) -> list[str]:
    """The lines of a cell with what is no Python blanked."""
    code = "\n".join(lines)
    if _is_python(code):
        return lines
    if code.lstrip().startswith("%%") and not _PYTHON_CELLS.match(code.lstrip()):
        return [""] * len(lines)
    plain, continued = [], False
    for line in lines:
        magic = continued or _LINE_MAGIC.match(line) is not None
        continued = magic and line.endswith("\\")
        indent = line[: len(line) - len(line.lstrip())]
        plain.append(f"{indent}pass" if magic else _ASSIGNED_MAGIC.sub(r"\1None", line))
    return plain


def _is_python(code: str) -> bool:
    """Whether this Python reads the cell as it stands; then `%` at the start of a line is an operator."""
    try:
        ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
