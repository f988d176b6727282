import os

import boto3


def bucket():
    session = boto3.session.Session(
        aws_access_key_id="ASIAMTSZTTQSPIEOK7PY",  # expect: hardcoded-aws-key
        aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
        region_name="eu-central-1",
    )
    return session.resource("s3").Bucket("orders")
