from sp_api.api import Reports, Tokens
from sp_api.base import ReportType


def token(order_id):
    resource = {"method": "GET", "path": f"/orders/v0/orders/{order_id}/address", "dataElements": ["shippingAddress"]}
    return Tokens().create_restricted_data_token(restrictedResources=[resource]).payload["restrictedDataToken"]


def to_ship(start):
    return Reports().create_report(reportType=ReportType.GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING, dataStartTime=start)
