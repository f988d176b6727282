"""replace, asdict and astuple keep fields apart."""
from dataclasses import asdict, astuple, dataclass, field, replace

from taintcase import sink, source


@dataclass
class Order:
    order_id: str
    buyer: str
    tags: list = field(default_factory=list)


order = Order("ORDER-1", buyer=source("buyer"))
sink(replace(order, buyer="redacted"))  # no flow
sink(replace(order, order_id="ORDER-3").buyer)  # flow
sink(asdict(order)["buyer"])  # flow
sink(asdict(order)["order_id"])  # no flow
sink(astuple(order)[1])  # flow
sink(astuple(order)[0])  # no flow
