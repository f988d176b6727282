"""Constructors call each other along the whole chain, each with its own keywords."""
from taintcase import sink, source


class Entity:
    def __init__(self, *, entity_id):
        self.entity_id = entity_id


class Named(Entity):
    def __init__(self, *, name, **rest):
        super().__init__(**rest)
        self.name = name


class Located(Entity):
    def __init__(self, *, country, **rest):
        super().__init__(**rest)
        self.country = country


class Buyer(Named, Located):
    def __init__(self, **fields):
        super().__init__(**fields)
        self.kind = "buyer"


buyer = Buyer(name=source("name"), country="GB", entity_id="B-1")
sink(buyer.name)  # flow
sink(buyer.country)  # no flow
sink(buyer.entity_id)  # no flow
sink(buyer.kind)  # no flow
sink(Buyer(name="shop", country="GB", entity_id=source("id")).entity_id)  # flow
sink(Buyer(name="shop", country=source("country"), entity_id="B-2").country)  # flow
