"""Operations that are there for documents."""

from sp_api.api import Messaging


def invoice(order_id, upload_id):
    body = {"attachments": [{"uploadDestinationId": upload_id, "fileName": "invoice.pdf"}]}
    return Messaging().send_invoice(order_id, body=body)


def warranty(order_id, upload_id, start, end):
    body = {"attachments": [{"uploadDestinationId": upload_id}], "coverageStartDate": start, "coverageEndDate": end}
    return Messaging().create_warranty(order_id, body=body)
