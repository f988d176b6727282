"""Notifications come by a queue."""

import json

import boto3

sqs = boto3.client("sqs")


def messages(url):
    for message in sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20).get("Messages", []):
        yield json.loads(message["Body"])
