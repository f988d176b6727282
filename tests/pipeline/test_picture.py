"""The picture in the README shows what the tool prints."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "picture.py"


def test_the_picture_is_fresh():
    run = subprocess.run([sys.executable, SCRIPT, "--check"], check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
