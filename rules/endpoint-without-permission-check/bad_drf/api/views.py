from rest_framework import viewsets
from rest_framework.response import Response
from sp_api.api import Orders

from .serializers import OrderSerializer


class OrderViewSet(viewsets.ViewSet):
    def retrieve(self, request, pk=None):
        serializer = OrderSerializer(Orders().get_order(pk).payload)
        return Response(serializer.data)  # expect: endpoint-without-permission-check
