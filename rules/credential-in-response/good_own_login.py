"""The application's own login gives its own token."""

import datetime
import os

import jwt
from django.http import JsonResponse


def login(request):
    expires = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=30)
    access_token = jwt.encode({"sub": request.user.pk, "exp": expires}, os.environ["SECRET_KEY"], algorithm="HS256")
    return JsonResponse({"access_token": access_token, "token_type": "bearer"})
