"""A function with the name of a check that lets everybody pass."""

from fastapi import Depends, FastAPI, Header
from sp_api.api import Inventories

app = FastAPI()
NAMES = {}


def get_current_user(x_token: str = Header(default="")):
    return NAMES.get(x_token, "visitor")


@app.get("/stock")
def stock(user=Depends(get_current_user)):
    return Inventories().get_inventory_summary_marketplace(details=True).payload  # expect: endpoint-without-authentication
