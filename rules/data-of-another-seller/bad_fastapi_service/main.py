import state
from fastapi import BackgroundTasks, Depends, FastAPI
from security import signed_in_seller, vault
from service import sync

app = FastAPI()


@app.post("/sync")
async def start(tasks: BackgroundTasks, seller_id: str = Depends(signed_in_seller)):
    tasks.add_task(sync, seller_id, vault)


@app.get("/orders")
async def orders(seller_id: str = Depends(signed_in_seller)):
    return state.latest
