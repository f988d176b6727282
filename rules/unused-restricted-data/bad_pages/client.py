from sp_api.api import Orders
from sp_api.util import load_all_pages, throttle_retry

DATASETS = ["BUYER", "RECIPIENT", "PROCEEDS"]


class OrderClient:
    def __init__(self, credentials):
        self._orders = Orders(credentials=credentials, version="2026-01-01")

    @throttle_retry()
    @load_all_pages(next_token_param="paginationToken", use_rate_limit_header=True)
    def pages(self, **filters):
        return self._orders.search_orders(includedData=DATASETS, **filters)  # expect: unused-restricted-data
