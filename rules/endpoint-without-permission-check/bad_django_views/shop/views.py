from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.views import View

from .amazon import order_of, orders_since


class OrderList(LoginRequiredMixin, View):
    def get(self, request):
        return JsonResponse({"orders": orders_since("2026-01-01")})  # expect: endpoint-without-permission-check


@login_required
def order(request, pk):
    return JsonResponse(order_of(pk))  # expect: endpoint-without-permission-check
