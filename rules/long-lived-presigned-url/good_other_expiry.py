"""Other things that end after days: sessions, caches, rules of a bucket."""

import boto3
import redis

s3 = boto3.client("s3")
cache = redis.Redis()


def configure(bucket):
    rules = [{"ID": "gone after 30 days", "Status": "Enabled", "Expiration": {"Days": 30}, "Filter": {}}]
    s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": rules})
    cache.set("seen", "1", ex=30 * 86400)
