from fastapi import APIRouter
from sp_api.api import Orders

from .security import CurrentUser, Visitor

router = APIRouter(prefix="/orders")


@router.get("/")
async def list_orders(user: CurrentUser):
    return Orders().get_orders(CreatedAfter="2026-01-01").payload["Orders"]


@router.get("/{order_id}")
async def one_order(order_id: str, visitor: Visitor):
    order = Orders().get_order(order_id).payload
    return {"order": order, "for": visitor}  # expect: endpoint-without-authentication
