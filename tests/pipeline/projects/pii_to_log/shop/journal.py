"""What happened, for the people who run the shop."""

import logging


class Journal:
    def __init__(self, name):
        self.log = logging.getLogger(name)

    def write(self, lines):
        for line in lines:
            self.log.info("done: %s", line)
