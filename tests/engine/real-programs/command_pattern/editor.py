class Editor:
    def __init__(self, sheet):
        self._sheet = sheet
        self.history = []

    def do(self, command):
        command.apply(self._sheet)
        self.history.append(command)

    def undo(self):
        self.history.pop().revert(self._sheet)

    def titles(self):
        return [command.title for command in self.history]
