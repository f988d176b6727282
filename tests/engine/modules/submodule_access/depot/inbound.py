from . import outbound

received = []


def forward():
    for note in received:
        outbound.send(note)
