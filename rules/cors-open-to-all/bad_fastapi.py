from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from security import signed_in
from sp_api.api import Orders

app = FastAPI(dependencies=[Depends(signed_in)])
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])  # expect: cors-open-to-all


@app.get("/orders/count")
def count():
    return len(Orders().get_orders(CreatedAfter="2026-01-01").payload["Orders"])
