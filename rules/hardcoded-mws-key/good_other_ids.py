"""Ids of the same shape without the prefix, and names."""

REPORT_ID = "f58e999e-6eb6-1018-52dc-5cecfef22b3a"
APPLICATION_ID = "amzn1.sp.solution.c24f2aaa-13f5-0040-b66d-c3a296eddcec"
MWS_TABLES = ("mws_orders", "mws_secret_key_rotations")
MARKETPLACE = "A1PA6795UKMFR9"
