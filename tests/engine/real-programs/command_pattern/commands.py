from abc import ABC, abstractmethod


class Command(ABC):
    title = "command"

    @abstractmethod
    def apply(self, sheet): ...

    @abstractmethod
    def revert(self, sheet): ...


class AppendRemark(Command):
    title = "append remark"

    def __init__(self, remark):
        self._remark = remark

    def apply(self, sheet):
        sheet.remarks.append(self._remark)

    def revert(self, sheet):
        sheet.remarks.pop()


class ClearRemarks(Command):
    title = "clear remarks"

    def apply(self, sheet):
        self._removed, sheet.remarks = sheet.remarks, []

    def revert(self, sheet):
        sheet.remarks = self._removed


class SetCarrier(Command):
    title = "set carrier"

    def __init__(self, carrier):
        self._carrier = carrier

    def apply(self, sheet):
        self._before, sheet.carrier = sheet.carrier, self._carrier

    def revert(self, sheet):
        sheet.carrier = self._before


class Macro(Command):
    title = "macro"

    def __init__(self, *commands):
        self._commands = commands

    def apply(self, sheet):
        for command in self._commands:
            command.apply(sheet)

    def revert(self, sheet):
        for command in reversed(self._commands):
            command.revert(sheet)
