"""What asks who is calling is a package of the company, whose code is not here."""

from company_auth import decode_access_token, get_current_user
from fastapi import Depends, FastAPI, Header
from sp_api.api import FinancesV20240619, Inventories

app = FastAPI()


def caller(authorization: str = Header()):
    return decode_access_token(authorization.removeprefix("Bearer "))


@app.get("/stock")
def stock(user=Depends(get_current_user)):
    return Inventories().get_inventory_summary_marketplace(details=True).payload


@app.get("/fees")
def fees(user=Depends(caller)):
    return FinancesV20240619().list_transactions(postedAfter="2026-01-01T00:00:00Z").payload
