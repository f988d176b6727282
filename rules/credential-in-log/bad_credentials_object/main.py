import logging

import config
from sp_api.api import Orders, Tokens
from sp_api.auth import AccessTokenClient

log = logging.getLogger(__name__)


def as_dict(credentials):
    return dict(
        lwa_app_id=credentials.app_id,
        lwa_client_secret=credentials.secret,
        refresh_token=credentials.refresh,
    )


def restricted(resources):
    rdt = Tokens().create_restricted_data_token(restrictedResources=resources).payload
    log.debug("restricted data token: %s, %s s", rdt["restrictedDataToken"], rdt["expiresIn"])  # expect: credential-in-log
    return rdt


def main():
    credentials = config.from_environment("de")
    log.info("using %s", credentials)  # expect: credential-in-log
    log.info("application %s", credentials.app_id)
    auth = AccessTokenClient(credentials=as_dict(credentials)).get_auth()
    print(f"token: {auth.access_token[:40]}, valid for {auth.expires_in} s")  # expect: credential-in-log
    return Orders(credentials=as_dict(credentials))
