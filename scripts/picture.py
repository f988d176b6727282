"""Draws `docs/images/check.svg`: what the tool prints for one rule over `examples/shop`.

python scripts/picture.py          writes the picture
python scripts/picture.py --check  exits with 1 where the picture is not what the tool prints today
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

TOP = Path(__file__).parents[1]
PICTURE = TOP / "docs" / "images" / "check.svg"
COMMAND = ("check", "examples/shop", "--select", "pii-in-marketing")
ALIKE_EVERYWHERE = ("--color", "always", "--exit-zero", "--no-cache", "--quiet")
COLUMNS = 118

# rich's own format loads a font from a host on the net; this one takes whatever monospaced font the reader has.
FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
  <style>
    .{unique_id}-matrix {{
      font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
      font-size: {char_height}px;
      line-height: {line_height}px;
    }}
    {styles}
  </style>
  <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
    </clipPath>
    {lines}
  </defs>
  {chrome}
  <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
  </g>
</svg>
"""


def picture() -> str:
    """The SVG of a run made now."""
    arguments = [sys.executable, "-m", "sp_policy_lint", *COMMAND, *ALIKE_EVERYWHERE]
    run = subprocess.run(arguments, cwd=TOP, capture_output=True, check=True)
    console = Console(record=True, file=io.StringIO(), width=COLUMNS, force_terminal=True, legacy_windows=False)
    console.print(Text.assemble(("$ ", "dim"), ("sp-policy-lint " + " ".join(COMMAND), "bold")))
    for line in run.stdout.decode().splitlines():
        console.print(Text.from_ansi(line), highlight=False)
    svg = console.export_svg(title="sp-policy-lint", theme=SVG_EXPORT_THEME, code_format=FORMAT, unique_id="check")
    return "".join(line.rstrip() + "\n" for line in svg.splitlines())


def main() -> int:
    """Writes the picture, or compares it; the exit code."""
    drawn = picture()
    if "--check" in sys.argv[1:]:
        fresh = PICTURE.is_file() and PICTURE.read_text("utf-8") == drawn
        if not fresh:
            print(f"{PICTURE.relative_to(TOP)} is not what the tool prints today: run scripts/picture.py")
        return 0 if fresh else 1
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(drawn, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
