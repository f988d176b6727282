from rest_framework import viewsets
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from sp_api.api import Orders

from .permissions import InDispatch


class OrderViewSet(viewsets.ViewSet):
    permission_classes = [IsAuthenticated, InDispatch]

    def retrieve(self, request, pk=None):
        return Response(Orders().get_order(pk).payload)
