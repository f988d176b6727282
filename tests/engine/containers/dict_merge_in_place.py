"""|= and update write into the dict that other names see."""
from taintcase import sink, source

defaults = {"name": "n/a", "city": "n/a"}
view = defaults
defaults |= {"city": source("city")}
sink(view["city"])  # flow
sink(view["name"])  # no flow

form = {"name": source("name"), "region": "EU"}
form.update(name="redacted")
sink(form)  # no flow
form.update([("note", source("note"))])
sink(form["note"])  # flow
sink(form["region"])  # no flow
