"""Forecasts demand from quantities by week and country."""

from collections import Counter

from prophet import Prophet
from sklearn.ensemble import GradientBoostingRegressor
from sp_api.api import Orders


def weeks(since):
    counts = Counter()
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders:
        counts[order["PurchaseDate"][:10], order["ShippingAddress"]["CountryCode"]] += order["NumberOfItemsShipped"]
    return counts


def train(since):
    rows = [[int(day.replace("-", "")), country == "DE"] for day, country in weeks(since)]
    model = GradientBoostingRegressor()
    model.fit(rows, list(weeks(since).values()))
    return model, Prophet()
