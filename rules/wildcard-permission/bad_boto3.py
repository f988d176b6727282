"""Sets the importer up."""

import json

import boto3

iam = boto3.client("iam")
s3 = boto3.client("s3")

BUCKET = "sp-orders"


def statement(actions, resource="*"):
    return {"Effect": "Allow", "Action": actions, "Resource": resource}


def make_role(role):
    policy = {"Version": "2012-10-17", "Statement": [statement("*")]}
    iam.put_role_policy(RoleName=role, PolicyName="all", PolicyDocument=json.dumps(policy))  # expect: wildcard-permission
    iam.attach_role_policy(RoleName=role, PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")  # expect: wildcard-permission


def make_writer():
    document = json.dumps({"Statement": [statement(["logs:PutLogEvents", "s3:*"])]})
    return iam.create_policy(PolicyName="writer", PolicyDocument=document)  # expect: wildcard-permission


def open_bucket():
    policy = f"""{{
        "Version": "2012-10-17",
        "Statement": [{{
            "Effect": "Allow",
            "Principal": {{"AWS": "*"}},
            "Action": ["s3:GetObject"],
            "Resource": "arn:aws:s3:::{BUCKET}/*"
        }}]
    }}"""
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy)  # expect: wildcard-permission
