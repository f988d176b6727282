"""A class from a third module, made by a factory in a second one, with state between the calls."""

from factory import make_private, make_public
from taintcase import sink, source

private = make_private()
private.add("gift", source("gift_message"))
public = make_public()
public.add("gift", "none")
sink(private.get("gift"))  # flow
sink(public.get("gift"))  # no flow
sink(private.keys())  # no flow
sink(make_private().get("gift"))  # no flow
sink(private.merged_with(public).get("gift"))  # no flow
sink(public.merged_with(private).get("gift"))  # flow
