import os
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException, Security
from fastapi.security import OAuth2PasswordBearer, SecurityScopes
from sp_api.api import Orders

app = FastAPI()
bearer = OAuth2PasswordBearer(tokenUrl="token", scopes={"orders": "Read orders"})


def user_with(scopes: SecurityScopes, token: Annotated[str, Depends(bearer)]):
    claims = jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])
    for scope in scopes.scopes:
        if scope not in claims["scopes"]:
            raise HTTPException(status_code=403, detail="not in your role")
    return claims["sub"]


@app.get("/orders")
def orders(user: Annotated[str, Security(user_with, scopes=["orders"])]):
    return Orders().get_orders(CreatedAfter="2026-01-01").payload
