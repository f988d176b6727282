"""Random text that everybody may see, and names without a value."""

import hashlib
import os

CLIENT_ID = "amzn1.application-oa2-client.4f1c0d9a8b7e4c2da1b3c5d7e9f01234"
APPLICATION_ID = "amzn1.sp.solution.8a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
DIGEST = "9b74c9897bac770ffc029102a200c5de1b3a8f7e6d5c4b3a29181706f5e4d3c2"
PUBLIC_KEY = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE"
TOKEN_URL = "https://api.amazon.com/auth/o2/token"
SECRET_NAME = "prod/importer/spapi"
SECRET_KEY = os.environ["SECRET_KEY"]
GRANT = {"grant_type": "refresh_token", "scope": "sellingpartnerapi::notifications"}


def pages(client, next_token="dGhlIG5leHQgcGFnZSBvZiBvcmRlcnMsIGZyb20gdGhlIEFQSSBpdHNlbGY3"):
    idempotency_key = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    cache_key = hashlib.sha256(next_token.encode()).hexdigest()
    return client.list(next_token=next_token, key=idempotency_key, cache_key=cache_key)
