import os
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sp_api.api import Orders

app = FastAPI()


def signed_in(credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]):
    try:
        return jwt.decode(credentials.credentials, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.PyJWTError:
        raise HTTPException(401) from None


@app.get("/orders/{order_id}/address")
def address(order_id: str, user: Annotated[dict, Depends(signed_in)]):
    found = Orders().get_order_address(order_id).payload
    return {"address": found, "seen_by": user["sub"]}  # expect: endpoint-without-permission-check
