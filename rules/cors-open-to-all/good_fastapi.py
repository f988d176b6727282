import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from sp_api.api import Orders

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://ops.example.com", os.environ["OPS_ORIGIN"]],
    allow_methods=["*"],
    allow_headers=["*"],
)


@app.get("/orders/count")
def count():
    return len(Orders().get_orders(CreatedAfter="2026-01-01").payload["Orders"])
