"""int, float, bytes and index conversions call the methods of the object."""
import os

from taintcase import sink, source


class Parcel:
    def __init__(self, label):
        self.label = label

    def __int__(self):
        return len(self.label)

    def __index__(self):
        return 1

    def __bytes__(self):
        return self.label.encode()

    def __fspath__(self):
        return f"labels/{self.label}"


parcel = Parcel(source("label"))
sink(int(parcel))  # no flow
sink(bytes(parcel))  # flow
sink(["a", "b"][parcel])  # no flow
sink(os.fspath(parcel))  # flow
sink(os.path.dirname(os.fspath(Parcel("x"))))  # no flow
sink(os.path.join("out", parcel))  # flow
