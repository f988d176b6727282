import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "catalogue.py"


@pytest.fixture(scope="session")
def catalogue():
    spec = importlib.util.spec_from_file_location("catalogue", SCRIPT)
    module = sys.modules["catalogue"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
