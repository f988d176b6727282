from rest_framework import viewsets
from rest_framework.response import Response

from .services import recent_orders


class OrderViewSet(viewsets.ViewSet):
    def list(self, request):
        return Response(recent_orders(request.query_params.get("status")))
