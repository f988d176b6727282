from fastapi import APIRouter
from sp_api.api import Inventories

router = APIRouter(prefix="/stock")


@router.get("/")
async def stock():
    return Inventories().get_inventory_summary_marketplace().payload
