"""Says what is missing, and never what is there."""

import logging
import os
import sys

logger = logging.getLogger(__name__)

REQUIRED = ("LWA_APP_ID", "LWA_CLIENT_SECRET", "SP_API_REFRESH_TOKEN")


def check():
    missing = [name for name in REQUIRED if not os.environ.get(name)]
    if missing:
        logger.error("not set: %s", ", ".join(missing))
        sys.exit(1)
    refresh_token = os.environ["SP_API_REFRESH_TOKEN"]
    client_secret = os.environ["LWA_CLIENT_SECRET"]
    logger.info("refresh_token has %d characters, client_secret set: %s", len(refresh_token), bool(client_secret))
    if not refresh_token.startswith("Atzr|"):
        logger.warning("the refresh_token does not look like one")
    logger.debug("application %s", os.environ["LWA_APP_ID"])
    return refresh_token
