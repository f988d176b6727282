from sp_api.api import Reports


def vat(start, end):
    answer = Reports().create_report(reportType="GET_VAT_TRANSACTION_DATA", dataStartTime=start, dataEndTime=end)
    return answer.payload["reportId"]
