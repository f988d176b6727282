from dataclasses import dataclass, field


@dataclass
class Request:
    path: str
    headers: dict = field(default_factory=dict)
    user: str = "nobody"


@dataclass
class Response:
    body: dict
    headers: dict = field(default_factory=dict)
