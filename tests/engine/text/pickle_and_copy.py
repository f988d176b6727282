"""pickle, copy and marshal-like round trips keep the data where it was."""

import copy
import pickle

from taintcase import sink, source


class Parcel:
    def __init__(self, recipient, weight):
        self.recipient = recipient
        self.weight = weight


parcel = Parcel(source("recipient"), 3)
sink(pickle.dumps(parcel))  # flow
restored = pickle.loads(pickle.dumps(parcel))
sink(restored.recipient)  # flow
sink(restored.weight)  # no flow
duplicate = copy.copy(parcel)
duplicate.recipient = "front desk"
sink(duplicate)  # no flow
sink(parcel)  # flow
sink(pickle.dumps(duplicate))  # no flow
