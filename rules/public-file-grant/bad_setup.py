"""Sets up the buckets of a new marketplace."""

import boto3
from google.cloud import storage


def set_up(name):
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=name)
    s3.put_public_access_block(  # expect: public-file-grant
        Bucket=name,
        PublicAccessBlockConfiguration={"BlockPublicAcls": False, "IgnorePublicAcls": True, "BlockPublicPolicy": True},
    )
    storage.Client().bucket(name).make_public(recursive=True)  # expect: public-file-grant
