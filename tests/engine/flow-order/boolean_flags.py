"""Two tests of one flag go the same way; a flag that changes in between does not."""
from taintcase import opaque, sink, source


def same_flag(order, dry_run):
    text = "dry run"
    if not dry_run:
        text = order
    if dry_run:
        sink(text)  # no flow
    else:
        sink(text)  # flow


def changed_flag(order):
    dry_run = opaque()
    text = "dry run"
    if not dry_run:
        text = order
    dry_run = not dry_run
    if dry_run:
        sink(text)  # flow


same_flag(source("order"), True)
same_flag(source("order"), False)
changed_flag(source("order"))
changed_flag(source("order"))
