"""Links to labels, good for a week."""

import boto3
from sp_api.api import MerchantFulfillment

WEEK = 7 * 24 * 3600

s3 = boto3.client("s3", region_name="eu-central-1")


def keep(order_id, service):
    label = MerchantFulfillment().create_shipment({"AmazonOrderId": order_id}, service).payload["Label"]
    s3.put_object(Bucket="labels", Key=f"{order_id}.pdf", Body=label["FileContents"]["Contents"], ServerSideEncryption="aws:kms")
    return s3.generate_presigned_url(  # expect: long-lived-presigned-url
        "get_object", Params={"Bucket": "labels", "Key": f"{order_id}.pdf"}, ExpiresIn=WEEK
    )
