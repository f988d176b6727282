"""csv.writer and DictWriter over StringIO write the columns that they are given."""

import csv
import io

from taintcase import sink, source

rows = [{"id": "A-1", "buyer": source("buyer")}]

full = io.StringIO()
writer = csv.writer(full)
writer.writerow(["id", "buyer"])
sink(full.getvalue())  # no flow
for row in rows:
    writer.writerow([row["id"], row["buyer"]])
sink(full.getvalue())  # flow

short = io.StringIO()
csv.writer(short).writerows([row["id"]] for row in rows)
sink(short.getvalue())  # no flow

table = io.StringIO()
dict_writer = csv.DictWriter(table, fieldnames=["id", "buyer"])
dict_writer.writeheader()
dict_writer.writerows(rows)
sink(table.getvalue())  # flow

narrow = io.StringIO()
csv.DictWriter(narrow, fieldnames=["id"], extrasaction="ignore").writerows({"id": row["id"]} for row in rows)
sink(narrow.getvalue())  # no flow
