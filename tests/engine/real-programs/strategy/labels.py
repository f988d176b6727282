class LabelPrinter:
    def __init__(self, strategy):
        self.strategy = strategy
        self.printed = 0

    def print(self, order):
        self.printed += 1
        return "LABEL " + self.strategy.text(order)
