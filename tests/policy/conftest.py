"""A small policy to build on, as the text of its files."""

from pathlib import Path

import pytest

FILES = {
    "kinds.yaml": """\
kinds:
  information: {is: source, title: Data}
  information.pii: {is: source, title: Personal data}
  information.pii.email: {is: source, title: Email address}
  log: {is: sink, title: Log record}
  http: {is: sink, title: Request}
  marketing: {is: sink, title: Marketing service}
  redacted: {is: mark, title: Masked}
  encrypted: {is: mark, title: Encrypted}
purposes:
  marketing: {words: [crm]}
  tax: {words: [vat]}
""",
    "clauses.yaml": 'clauses:\n  "4.1": {title: Purpose}\n  4.5: {title: Protection}\n',
    "models/shop.yaml": """\
sources:
  - {at: "shop.Orders.{get,list}", port: return.payload, kind: information.pii, title: an order}
sinks:
  - {at: logging.info, port: "arg[*]", kind: log}
""",
    "pii-in-log/rule.yaml": """\
id: pii-in-log
title: Personal data in a log
clauses: ["4.5"]
severity: error
flow: {from: information.pii, to: log, unless: redacted}
message: "{source} reaches {sink}"
why: Logs are copied.
""",
}


@pytest.fixture
def rules(tmp_path):
    """Writes the small policy with files replaced, added, or (by None) left out; returns its folder."""

    def write(files=None, folder="rules", base=True) -> Path:
        root = tmp_path / folder
        root.mkdir(exist_ok=True)
        for name, text in {**(FILES if base else {}), **(files or {})}.items():
            if text is not None:
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return root

    return write
