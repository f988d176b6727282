from rest_framework import viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response

from .services import recent_orders, single_order


class OrderViewSet(viewsets.ViewSet):
    def list(self, request):
        return Response(recent_orders(request.query_params.get("status")))  # expect: endpoint-without-authentication

    @action(detail=True, methods=["get"], permission_classes=[IsAuthenticated])
    def address(self, request, pk=None):
        return Response(single_order(pk))


@api_view(["GET"])
@permission_classes([IsAuthenticated])
def one(request, order_id):
    return Response(single_order(order_id))
