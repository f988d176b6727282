from .orders import Client, cache, latest
from .orders import size as size

__all__ = ["Client", "latest", "size"]
