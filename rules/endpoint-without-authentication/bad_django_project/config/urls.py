from django.contrib.auth.decorators import login_required
from django.urls import include, path
from rest_framework.routers import DefaultRouter
from shop import api, views

router = DefaultRouter()
router.register("orders", api.OrderViewSet, basename="order")

urlpatterns = [
    path("orders/", views.orders),
    path("orders/<str:order_id>/", login_required(views.order)),
    path("stock/", views.Stock.as_view()),
    path("api/", include(router.urls)),
]
