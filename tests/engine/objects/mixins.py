"""Mixins read attributes that another class of the same object sets."""
import json

from taintcase import sink, source


class JsonMixin:
    hidden = ()

    def to_json(self):
        return json.dumps({key: value for key, value in vars(self).items() if key not in self.hidden})


class LabelMixin:
    def label(self):
        return f"{self.kind}: {self.name}"


class Buyer(JsonMixin, LabelMixin):
    kind = "buyer"

    def __init__(self, name):
        self.name = name


class SealedBuyer(Buyer):
    hidden = ("name",)


class Shop(LabelMixin):
    kind = name = "shop"


sink(Buyer(source("name")).to_json())  # flow
sink(SealedBuyer(source("name")).to_json())  # no flow
sink(SealedBuyer(source("name")).label())  # flow
sink(Shop().label())  # no flow
sink(Buyer("n/a").to_json())  # no flow
