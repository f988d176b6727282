import os

from django.http import JsonResponse
from django.shortcuts import render


def settings(request):
    context = {"seller": request.user.seller, "secret": os.environ["LWA_CLIENT_SECRET"]}
    return render(request, "settings.html", context)  # expect: credential-in-response


def token(request):
    return JsonResponse({"lwa_refresh_token": os.getenv("SP_API_REFRESH_TOKEN")})  # expect: credential-in-response
