"""How much each country buys, for the budget of the newsletter."""

from collections import defaultdict

totals: dict[str, float] = defaultdict(float)


def add(country: str, amount: float) -> None:
    totals[country] += amount


def best(count: int) -> list[str]:
    return sorted(totals, key=totals.__getitem__, reverse=True)[:count]
