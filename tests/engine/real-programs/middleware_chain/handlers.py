from messages import Response
from taintcase import source


def profile(request):
    return Response({"user": request.user, "email": source("email")})


def echo(request):
    return Response({"headers": request.headers})
