"""Names of a class body are not visible in its methods, only through the class or the instance."""
from taintcase import sink, source

label = "plain label"


class Parcel:
    label = source("label")
    copy_of_label = label

    def bare(self):
        sink(label)  # no flow

    def qualified(self):
        sink(self.label)  # flow
        sink(Parcel.copy_of_label)  # flow


parcel = Parcel()
parcel.bare()
parcel.qualified()
sink(label)  # no flow
