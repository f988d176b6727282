"""filter hands on elements of the sequence; the predicate only chooses."""
from taintcase import sink, source

emails = [source("email"), ""]
sink(list(filter(None, emails)))  # flow
wanted = {source("email")}
sink(list(filter(lambda order_id: order_id not in wanted, ["ORDER-1"])))  # no flow


def log_and_keep(email):
    sink(email)  # flow
    return True


kept = list(filter(log_and_keep, emails))
sink(kept[0])  # flow
lengths = [3, 5]
sink([length for length in filter(lambda length: length < len(emails[0]), lengths)])  # no flow
