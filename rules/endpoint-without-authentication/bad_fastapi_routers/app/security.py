import os
from typing import Annotated

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer

scheme = OAuth2PasswordBearer(tokenUrl="token", auto_error=False)


def current_user(token: Annotated[str | None, Depends(scheme)]) -> str:
    refused = HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail="sign in first")
    if token is None:
        raise refused
    try:
        claims = jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.InvalidTokenError as error:
        raise refused from error
    return claims["sub"]


def visitor(token: Annotated[str | None, Depends(scheme)]) -> str | None:
    """Who asks, where that is known: pages greet them by name."""
    try:
        return current_user(token)
    except HTTPException:
        return None


CurrentUser = Annotated[str, Depends(current_user)]
Visitor = Annotated[str | None, Depends(visitor)]
