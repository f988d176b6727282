from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.views import View

from .amazon import order_of, orders_since


class OrderList(PermissionRequiredMixin, View):
    permission_required = "shop.view_order"

    def get(self, request):
        return JsonResponse({"orders": orders_since("2026-01-01")})


def order(request, pk):
    if not request.user.has_perm("shop.view_order"):
        raise PermissionDenied
    return JsonResponse(order_of(pk))
