"""copy shares the rows, deepcopy does not."""
import copy

from taintcase import sink, source

rows = [[source("name")], ["GB"]]
duplicate = copy.deepcopy(rows)
rows[0][0] = "redacted"
sink(duplicate[0])  # flow
sink(duplicate[1])  # no flow
sink(rows)  # no flow

same = rows.copy()
same.append(source("extra"))
sink(rows)  # no flow
same[1].append(source("city"))
sink(rows[1])  # flow
