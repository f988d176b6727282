"""Keys from where they are kept."""

import os

import boto3

PREFIXES = ("AKIA", "ASIA")


def bucket(profile=None):
    if profile:
        return boto3.session.Session(profile_name=profile).resource("s3").Bucket("orders")
    return boto3.resource(
        "s3",
        aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
    ).Bucket("orders")


def looks_like_a_key(text):
    return text.startswith(PREFIXES) and len(text) == 20
