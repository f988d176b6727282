"""Links to files with Amazon orders."""

from config import LINK_SECONDS
from google.cloud import storage


class Links:
    def __init__(self, bucket):
        self.bucket = storage.Client().bucket(bucket)

    def to(self, name):
        return self.bucket.blob(name).generate_signed_url(expiration=LINK_SECONDS, method="GET")  # expect: long-lived-presigned-url
