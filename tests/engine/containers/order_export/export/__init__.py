"""Export of orders as rows."""
