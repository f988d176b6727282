"""Names what is needed; an asterisk is not always everything."""

import json

import boto3

iam = boto3.client("iam")
s3 = boto3.client("s3")


def make_role(role, bucket):
    policy = {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": f"arn:aws:s3:::{bucket}/orders/*"},
            {"Effect": "Allow", "Action": "logs:*", "Resource": "arn:aws:logs:eu-west-1:*:log-group:/sp-orders:*"},
            {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"},
            {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}},
        ],
    }
    iam.put_role_policy(RoleName=role, PolicyName="orders", PolicyDocument=json.dumps(policy))
    iam.attach_role_policy(RoleName=role, PolicyArn="arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")


def only_by_tls(bucket):
    deny = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [deny]}))


def only_from_our_network(bucket, endpoint):
    allow = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{bucket}/*",
        "Condition": {"StringEquals": {"aws:sourceVpce": endpoint}},
    }
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Statement": [allow]}))
