from fastapi import Depends, FastAPI

from . import orders, stock
from .security import current_user

app = FastAPI()
app.include_router(orders.router)
app.include_router(stock.router, dependencies=[Depends(current_user)])
