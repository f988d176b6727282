from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Request:
    url: str
    headers: dict[str, str]
    body: Any = None
