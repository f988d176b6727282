import os
from typing import Annotated

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer

scheme = OAuth2PasswordBearer(tokenUrl="token", auto_error=False)


def current_user(token: Annotated[str | None, Depends(scheme)]) -> dict:
    refused = HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail="sign in first")
    if token is None:
        raise refused
    try:
        claims = jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.InvalidTokenError as error:
        raise refused from error
    return claims


class NeedsRole:
    def __init__(self, role: str) -> None:
        self.role = role

    def __call__(self, user: Annotated[dict, Depends(current_user)]) -> None:
        if self.role not in user["roles"]:
            raise HTTPException(status.HTTP_403_FORBIDDEN)
