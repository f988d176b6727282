"""Order changes from the queue."""

import json

import boto3
from sp_api.api import Orders

queue = boto3.resource("sqs").get_queue_by_name(QueueName="order-change")


def messages():
    for message in queue.receive_messages(MaxNumberOfMessages=10):
        try:
            body = json.loads(message.body)  # expect: unvalidated-report
        except ValueError:
            continue
        yield Orders().get_order(body["Payload"]["OrderChangeNotification"]["AmazonOrderId"]).payload
        message.delete()
