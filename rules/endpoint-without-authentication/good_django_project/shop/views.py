from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.generic import TemplateView
from sp_api.api import Inventories

from .services import recent_orders, single_order


def orders(request):
    if not request.user.is_authenticated:
        return redirect("login")
    found = recent_orders(request.GET.get("status"))
    return render(request, "orders.html", {"orders": found})


def order(request, order_id):
    return JsonResponse(single_order(order_id))


class Stock(LoginRequiredMixin, TemplateView):
    template_name = "stock.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["stock"] = Inventories().get_inventory_summary_marketplace().payload
        return context
