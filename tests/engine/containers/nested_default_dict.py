"""Default dicts in default dicts, and the plain dict made of them."""
from collections import defaultdict

from taintcase import sink, source

tree = defaultdict(lambda: defaultdict(list))
tree["EU"]["buyers"].append(source("buyer"))
tree["EU"]["skus"].append("SKU-1")
tree["NA"]["buyers"] += ["test buyer"]
plain = {region: dict(groups) for region, groups in tree.items()}
sink(plain["EU"]["buyers"])  # flow
sink(plain["EU"]["skus"])  # no flow
sink(plain["NA"])  # no flow
sink([buyer for groups in tree.values() for buyer in groups["buyers"]])  # flow
sink(tree["EU"]["buyers"].pop())  # flow
sink(plain)  # no flow
