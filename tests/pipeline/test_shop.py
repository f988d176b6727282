"""The example application and the list of its breaches in its README are one."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"\| `(?P<place>[^`]+:\d+)` \| (?P<rule>[a-z-]+) \|")


def test_the_list_is_what_the_scan_finds():
    shop = ROOT / "examples" / "shop"
    command = [sys.executable, "-m", "sp_policy_lint", "check", shop, "--exit-zero", "--no-cache"]
    run = subprocess.run([*command, "--output-format", "json"], check=True, capture_output=True, text=True, cwd=ROOT)
    found = {(finding["path"], finding["line"], finding["rule"]) for finding in json.loads(run.stdout)["findings"]}
    listed = re.finditer(ROW, (shop / "README.md").read_text(encoding="utf-8"))
    rows = [(*row["place"].split(":"), row["rule"]) for row in listed]
    assert {(f"examples/shop/{path}", int(line), rule) for path, line, rule in rows} == found
