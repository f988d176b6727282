"""An audience of newsletter readers who agreed, from our own database."""

import hashlib

from facebook_business.adobjects.customaudience import CustomAudience
from sp_api.api import Orders


def upload(audience_id, readers, since):
    users = [hashlib.sha256(reader.email.encode()).hexdigest() for reader in readers if reader.agreed]
    CustomAudience(audience_id).add_users(schema=CustomAudience.Schema.email_hash, users=users)
    return len(Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders)
