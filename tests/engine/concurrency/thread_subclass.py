"""A Thread subclass: run() leaves its result in an attribute."""

import threading

from taintcase import sink, source


class Download(threading.Thread):
    def __init__(self, path, token):
        super().__init__(name=f"download {path}")
        self.path = path
        self.token = token
        self.content = None
        self.size = 0

    def run(self):
        self.content = f"{self.path}:{self.token}"
        self.size = len(self.content)


class DryRun(Download):
    def run(self):
        self.content = f"would fetch {self.path}"


private = Download("/orders", source("token"))
public = Download("/catalog", "anonymous")
dry = DryRun("/orders", source("token"))
for thread in (private, public, dry):
    thread.start()
for thread in (private, public, dry):
    thread.join()
sink(private.content)  # flow
sink(public.content)  # no flow
sink(dry.content)  # no flow
sink(private.size, private.path)  # no flow
sink(dry.token)  # flow
