"""Commands with undo: an editor for order remarks, its history and a macro."""

from commands import AppendRemark, ClearRemarks, Macro, SetCarrier
from document import OrderSheet
from editor import Editor
from taintcase import sink, source


def run():
    sheet = OrderSheet("A-1")
    editor = Editor(sheet)
    editor.do(SetCarrier("north post"))
    sink(sheet.render())  # no flow
    editor.do(AppendRemark(source("remark")))
    sink(sheet.render())  # flow
    sink(editor.titles())  # no flow
    sink(editor.history)  # flow
    editor.do(ClearRemarks())
    sink(sheet.remarks)  # no flow
    editor.undo()
    sink(sheet.remarks)  # flow
    sink(sheet.carrier)  # no flow

    clean = OrderSheet("A-2")
    Editor(clean).do(Macro(SetCarrier("south post"), AppendRemark("fragile")))
    sink(clean.render())  # no flow


if __name__ == "__main__":
    run()
