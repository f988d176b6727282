"""How a name and a value stand in files of each format, among lines in which nothing is hidden."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import NamedTuple


class Format(NamedTuple):
    """A format: its name in the table, the name of a file, and one or more ways to write `name` and `value`.

    Each way gives the whole file; the line of interest holds the name or the value.
    """

    name: str
    path: str
    ways: tuple[Callable[[str, str], str], ...]


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _notebook(name: str, value: str) -> str:
    source = ["import os\n", f'{name} = "{value}"\n', "run()\n"]
    cell = {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": source}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1) + "\n"


def _notebook_output(name: str, value: str) -> str:
    output = {"name": "stdout", "output_type": "stream", "text": [f"{name}={value}\n"]}
    cell = {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [output], "source": ["show()\n"]}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1) + "\n"


def _encoded(value: str) -> str:
    return base64.b64encode(value.encode()).decode()


FORMATS = (
    Format(
        "python",
        "settings.py",
        (
            lambda n, v: f'import os\n\n{n.upper()} = "{v}"\nDEBUG = False\n',
            lambda n, v: f"client = Client(\n    region='eu',\n    {n}='{v}',\n)\n",
            lambda n, v: f'CONFIG = {{\n    "region": "eu",\n    "{n}": "{v}",\n}}\n',
            lambda n, v: f'import os\n\nvalue = os.getenv("{n.upper()}", "{v}")\n',
            lambda n, v: f'class Settings(BaseSettings):\n    {n}: str = "{v}"\n    region: str = "eu"\n',
            lambda n, v: f"def main():\n    # {n}={v}\n    run()\n",
            lambda n, v: f'self.{n} = kwargs.get("{n}") or "{v}"\n',
        ),
    ),
    Format("notebook", "explore.ipynb", (_notebook, _notebook_output)),
    Format(
        "env",
        ".env",
        (
            lambda n, v: f"REGION=eu\n{n.upper()}={v}\nDEBUG=0\n",
            lambda n, v: f'export {n.upper()}="{v}"\n',
            lambda n, v: f"{n.upper()}='{v}' # since March\n",
        ),
    ),
    Format(
        "yaml",
        "config.yml",
        (
            lambda n, v: f'api:\n  region: eu\n  {n}: "{v}"\n',
            lambda n, v: f"api:\n  {n}: {v}\n  region: eu\n",
            lambda n, v: f"accounts:\n  - {{region: eu, {n}: '{v}'}}\n",
        ),
    ),
    Format(
        "json",
        "config.json",
        (
            lambda n, v: json.dumps({"region": "eu", n: v}, indent=2) + "\n",
            lambda n, v: json.dumps({"region": "eu", _camel(n): v}) + "\n",
        ),
    ),
    Format("json lines", "events.jsonl", (lambda n, v: '{"id": 1}\n' + json.dumps({"id": 2, n: v}) + "\n",)),
    Format("toml", "config.toml", (lambda n, v: f'[api]\nregion = "eu"\n{n} = "{v}"\n',)),
    Format("pyproject", "pyproject.toml", (lambda n, v: f'[tool.shop]\n{n.replace("_", "-")} = "{v}"\n',)),
    Format(
        "ini",
        "app.ini",
        (lambda n, v: f"[api]\nregion = eu\n{n} = {v}\n", lambda n, v: f"[api]\n{n}: {v}\nregion: eu\n"),
    ),
    Format("properties", "app.properties", (lambda n, v: f"shop.region=eu\nshop.{n.replace('_', '.', 1)}={v}\n",)),
    Format(
        "xml",
        "config.xml",
        (
            lambda n, v: f"<config>\n  <region>eu</region>\n  <{n}>{v}</{n}>\n</config>\n",
            lambda n, v: f'<appSettings>\n  <add key="{n}" value="{v}" />\n</appSettings>\n',
            lambda n, v: f'<api region="eu" {_camel(n)}="{v}"/>\n',
        ),
    ),
    Format(
        "terraform",
        "main.tf",
        (
            lambda n, v: f'resource "shop_api" "eu" {{\n  region = "eu"\n  {n} = "{v}"\n}}\n',
            lambda n, v: f'variable "{n}" {{\n  type = string\n}}\n\nlocals {{\n  {n} = "{v}"\n}}\n',
        ),
    ),
    Format(
        "dockerfile",
        "Dockerfile",
        (
            lambda n, v: f"FROM python:3.12\nENV {n.upper()}={v}\nCMD run\n",
            lambda n, v: f"FROM python:3.12\nARG {n.upper()}={v}\nCMD run\n",
            lambda n, v: f'FROM python:3.12\nENV REGION=eu \\\n    {n.upper()}="{v}"\n',
        ),
    ),
    Format(
        "compose",
        "docker-compose.yml",
        (
            lambda n, v: f"services:\n  app:\n    environment:\n      {n.upper()}: {v}\n",
            lambda n, v: f"services:\n  app:\n    environment:\n      - {n.upper()}={v}\n",
        ),
    ),
    Format(
        "kubernetes",
        "secret.yaml",
        (
            lambda n, v: f"kind: Secret\ndata:\n  {n.replace('_', '-')}: {_encoded(v)}\n",
            lambda n, v: f"kind: Secret\nstringData:\n  {n}: {v}\n",
            lambda n, v: f'env:\n  - name: {n.upper()}\n    value: "{v}"\n',
        ),
    ),
    Format(
        "github workflow",
        ".github/workflows/run.yml",
        (
            lambda n, v: f"jobs:\n  run:\n    env:\n      {n.upper()}: {v}\n",
            lambda n, v: f"    - run: |\n        export {n.upper()}={v}\n        python run.py\n",
        ),
    ),
    Format("gitlab workflow", ".gitlab-ci.yml", (lambda n, v: f'variables:\n  {n.upper()}: "{v}"\n',)),
    Format(
        "sql",
        "seed.sql",
        (
            lambda n, v: f"INSERT INTO settings VALUES (1);\nUPDATE accounts SET {n} = '{v}' WHERE id = 1;\n",
            lambda n, v: f"-- {n}: {v}\nSELECT 1;\n",
        ),
    ),
    Format(
        "shell",
        "run.sh",
        (
            lambda n, v: f"#!/bin/sh\nexport {n.upper()}='{v}'\npython run.py\n",
            lambda n, v: f"{n.upper()}={v} python run.py\n" if "|" not in v else f'{n.upper()}="{v}" python run.py\n',
        ),
    ),
    Format(
        "markdown",
        "NOTES.md",
        (
            lambda n, v: f"# Setup\n\n    export {n.upper()}={v}\n\nThen run it.\n",
            lambda n, v: f'Put this in your configuration:\n\n```yaml\n{n}: "{v}"\n```\n',
        ),
    ),
    Format("javascript", "client.js", (lambda n, v: f"const client = new Client({{\n  {_camel(n)}: '{v}',\n}});\n",)),
)
