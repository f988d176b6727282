"""Links that end soon, and a link to put a file, which shows nothing."""

import boto3

s3 = boto3.client("s3")


def link(key):
    return s3.generate_presigned_url("get_object", Params={"Bucket": "labels", "Key": key}, ExpiresIn=900)


def default(key):
    return s3.generate_presigned_url("get_object", Params={"Bucket": "labels", "Key": key})


def upload(key):
    return s3.generate_presigned_url("put_object", Params={"Bucket": "inbox", "Key": key}, ExpiresIn=7 * 86400)
