"""Notebooks as programs and as text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.app.notebook import BrokenNotebookError, decode

WRITTEN = """\
{
 "cells": [
  {
   "cell_type": "markdown",
   "source": ["# Orders\\n", "see below"]
  },
  {
   "cell_type": "code",
   "outputs": [{"data": {"image/png": "iVBORw0KGgo=", "text/plain": ["secret \\"in\\" output\\n"]}}],
   "source": [
    "import os\\n",
    "%matplotlib inline\\n",
    "files = !ls\\n",
    "if files:\\n",
    "    !rm x \\\\\\n",
    "      y\\n",
    "os?"
   ]
  },
  {
   "cell_type": "code",
   "source": [
    "rest = (7\\n",
    "  % 2)\\n",
    "text = '''\\n",
    "!no magic\\n",
    "'''"
   ]
  },
  {
   "cell_type": "code",
   "source": ["%%bash\\n",
    "rm -rf /"]
  }
 ],
 "nbformat": 4
}
"""


def test_lines_stand_where_the_file_has_them():
    program = decode(WRITTEN.encode()).program.split("\n")
    found = {number: line for number, line in enumerate(program, 1) if line}
    assert found == {
        11: "import os",
        12: "pass",
        13: "files = None",
        14: "if files:",
        15: "    pass",
        16: "      pass",
        17: "pass",
        23: "rest = (7",
        24: "  % 2)",
        25: "text = '''",
        26: "!no magic",
        27: "'''",
    }


def test_text_has_all_that_is_written_but_images():
    text = decode(WRITTEN.encode()).text.split("\n")
    assert 'secret "in" output' in text[8]
    assert text[10] == "import os"
    assert text[11] == "%matplotlib inline"
    assert "# Orders" in text[4]
    assert "see below" in text[4]
    assert "rm -rf /" in text[32]
    assert "iVBOR" not in "".join(text)


def test_a_cell_in_one_string_and_format_3():
    notebook = {
        "worksheets": [
            {"cells": [{"cell_type": "code", "input": "a = 1\nb = 2\n"}, {"cell_type": "code", "input": ["c = 3"]}]}
        ]
    }
    assert decode(json.dumps(notebook).encode()).program == "a = 1\nb = 2\nc = 3\n"


@pytest.mark.parametrize(
    "source",
    [b"", b"{", b"[]", b"{}", b'"x"', b'{"cells": 3}', b"\xff", b"[" * 100_000, b'{"worksheets": 1}'],
    ids=["empty", "open", "list", "object", "text", "number of cells", "no UTF-8", "deep", "worksheets"],
)
def test_what_is_no_notebook(source):
    with pytest.raises(BrokenNotebookError):
        decode(source)


@pytest.mark.parametrize(
    "cell",
    [
        1,
        None,
        {},
        {"cell_type": "code"},
        {"cell_type": "code", "source": 5},
        {"cell_type": "code", "source": [5, None]},
    ],
)
def test_cells_of_a_wrong_form_are_empty(cell):
    assert decode(json.dumps({"cells": [cell]}).encode()).program == ""


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=9), max_size=4)
    )
)
def test_as_nbformat_writes_it_every_line_is_on_its_own(cells):
    sources = [[line + "\n" for line in cell] for cell in cells]
    notebook = {"cells": [{"cell_type": "code", "source": source} for source in sources]}
    raw = json.dumps(notebook, indent=1)
    text = decode(raw.encode()).text.split("\n")
    wanted = [line for cell in cells for line in cell]
    numbers = [number for number, line in enumerate(raw.split("\n")) if line.endswith(('\\n"', '\\n",'))]
    assert [text[number] for number in numbers] == wanted
