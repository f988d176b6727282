from taintcase import source


class Buyer:
    def __init__(self):
        self.name = source("name")
        self.segment = "b2c"
