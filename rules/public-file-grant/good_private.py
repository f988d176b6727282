"""Private objects, and the block of public access switched on."""

import boto3


def set_up(name):
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=name, ACL="private")
    s3.put_public_access_block(
        Bucket=name,
        PublicAccessBlockConfiguration={"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True},
    )
    s3.upload_file("report.tsv", name, "today.tsv", ExtraArgs={"ServerSideEncryption": "aws:kms", "ACL": "bucket-owner-full-control"})
