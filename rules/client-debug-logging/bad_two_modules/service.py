from setup import configure
from sp_api.api import Reports

configure(True)


def reports():
    return Reports().get_reports(reportTypes=["GET_MERCHANT_LISTINGS_ALL_DATA"]).payload
