from sp_api.api import Reports
from sp_api.base import ReportType
from spapi import ReportsApi, TokensApi


def addresses(start):
    report = Reports().create_report(  # expect: restricted-data-for-other-purpose
        reportType=ReportType.GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING, dataStartTime=start
    )
    return report.payload["reportId"]


def addresses_again(api_client, marketplace):
    body = {"reportType": "GET_AMAZON_FULFILLED_SHIPMENTS_DATA_TAX", "marketplaceIds": [marketplace]}
    return ReportsApi(api_client).create_report(body).report_id  # expect: restricted-data-for-other-purpose


def token(api_client, resources):
    return TokensApi(api_client).create_restricted_data_token(resources).restricted_data_token  # expect: restricted-data-for-other-purpose
