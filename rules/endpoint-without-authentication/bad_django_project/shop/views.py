from django.http import JsonResponse
from django.shortcuts import render
from django.views.generic import TemplateView
from sp_api.api import Inventories

from .services import recent_orders, single_order


def orders(request):
    status = request.GET.get("status")
    found = recent_orders(status)
    return render(request, "orders.html", {"orders": found})  # expect: endpoint-without-authentication


def order(request, order_id):
    return JsonResponse(single_order(order_id))


class Stock(TemplateView):
    template_name = "stock.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["stock"] = Inventories().get_inventory_summary_marketplace().payload
        return context  # expect: endpoint-without-authentication
