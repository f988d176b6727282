"""Profiles behind a cache decorator, a lazy property and a settings object."""

import functools
import os
import threading
import time
from dataclasses import dataclass, replace
from enum import Enum

from taintcase import sanitize, sink, source


class Channel(str, Enum):
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True)
class Profile:
    number: int
    contact: str
    channel: Channel = Channel.EMAIL

    def masked(self):
        return replace(self, contact=sanitize(self.contact))

    def __str__(self):
        return f"#{self.number} by {self.channel.value}"


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        started = time.monotonic()
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.seconds = time.monotonic() - started

    return wrapper


class Profiles:
    _lock = threading.Lock()

    def __init__(self, settings):
        self.settings = settings
        self.loads = 0

    @functools.lru_cache(maxsize=16)
    def load(self, number):
        self.loads += 1
        return Profile(number, source("contact"))

    @functools.cached_property
    def first(self):
        return self.load(1)

    @timed
    def contact(self, number, default=None):
        with self._lock:
            profile = self.load(number)
        return profile.contact if self.settings["show"] else default


profiles = Profiles({"show": os.environ.get("SHOW_CONTACTS", "yes") == "yes"})
sink(profiles.load(1))  # flow
sink(str(profiles.load(1)))  # no flow
sink(repr(profiles.load(1)))  # flow
sink(profiles.first.contact)  # flow
sink(profiles.first.channel)  # no flow
sink(profiles.first.masked())  # no flow
sink(profiles.contact(2))  # flow
sink(profiles.loads)  # no flow
hidden = Profiles({"show": False})
sink(hidden.contact(1, default="n/a"))  # no flow
sink(f"{profiles.first} {profiles.first.number:03d}")  # no flow
sink(f"{profiles.first!r}")  # flow
