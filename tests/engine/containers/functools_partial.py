"""partial binds arguments now and takes the others later."""
from functools import partial

from taintcase import sink, source


def render(template, buyer, status="open"):
    return template, buyer, status


for_buyer = partial(render, "hello", source("buyer"))
sink(for_buyer()[1])  # flow
sink(for_buyer()[0])  # no flow
sink(for_buyer(status="closed")[2])  # no flow
with_status = partial(render, status=source("status"))
sink(with_status("hello", "shop")[2])  # flow
sink(with_status("hello", "shop", status="closed"))  # no flow
sink(with_status("hello", "shop")[:2])  # no flow
