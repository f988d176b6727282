from fastapi import APIRouter, Depends
from sp_api.api import Orders

from .security import NeedsRole

router = APIRouter(prefix="/orders", dependencies=[Depends(NeedsRole("dispatch"))])


@router.get("/")
async def list_orders():
    return Orders().get_orders(CreatedAfter="2026-01-01").payload["Orders"]
