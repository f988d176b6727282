import xgboost as xgb
from features import features
from sp_api.api import Orders


def run(since, labels):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders
    rows = [features(order) for order in orders]
    matrix = xgb.DMatrix(rows, label=labels)  # expect: pii-in-machine-learning
    return xgb.train({"objective": "binary:logistic"}, matrix, num_boost_round=50)
