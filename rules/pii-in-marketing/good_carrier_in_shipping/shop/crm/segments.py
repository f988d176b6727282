"""How much each country buys."""

totals = {}


def add(country, amount):
    totals[country] = totals.get(country, 0.0) + float(amount)
