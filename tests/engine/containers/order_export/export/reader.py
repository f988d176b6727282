"""Orders as they come."""
from taintcase import source


def read_orders():
    return [{"id": f"ORDER-{number}", "email": source("email"), "country": "GB"} for number in range(2)]
