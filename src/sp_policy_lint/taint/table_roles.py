"""What a table object is (its `data`), and the attributes, impossible in source, for what of it is no column."""

FRAME = "Frame"
COLUMN = "Column"
ROW = "Row"
GROUPS = "Groups"
EXPRESSION = "Expression"
RECORDS = "Records"
"""A frame, one column, one row, a frame in groups, something that names columns of a frame that is not there yet,
rows that are gone through one by one."""

LABELS = "Labels"
POSITIONS = "Positions"
"""The rows and columns of a frame by label, by position."""

INDEX = "%index "
KEY = "%key "
"""Begin the names of the columns of the index, and of columns that rows were grouped by in libraries without one."""

RECORD = "%record"
"""The class of which the rows are instances."""

OWNER = "%frame"
"""The frame that `LABELS` and `POSITIONS` belong to."""

SINGLE = "%single"
"""Marks groups of one column."""

NAME = "%name"
MARKS = "%marks"
EACH = "%each"
EXCEPT = "%except"
CALL = "%call"
"""The name that an expression or a column gives, the sanitizers that its methods are, that it gives a column of its own
for each name, the names that it leaves out of all, the function that it calls with each cell."""

NAMES = "tables.columns"
"""The computed attribute that gives the names of the columns."""
