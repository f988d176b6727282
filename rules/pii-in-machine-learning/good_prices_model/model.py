from data import lines
from sklearn.linear_model import LinearRegression


def elasticity(since):
    rows = list(lines(since))
    return LinearRegression().fit([[price] for price, _, _ in rows], [quantity for _, quantity, _ in rows])
