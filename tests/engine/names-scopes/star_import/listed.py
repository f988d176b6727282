from taintcase import source

__all__ = ["buyer_email", "_exported"]
buyer_email = source("email")
_exported = source("exported")
not_listed = source("not listed")
