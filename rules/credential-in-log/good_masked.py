import hashlib
import logging
import os

logger = logging.getLogger(__name__)


def mask_token(token):
    return f"{token[:4]}...{token[-4:]}"


def report():
    refresh_token = os.environ["SP_API_REFRESH_TOKEN"]
    client_secret = os.environ["LWA_CLIENT_SECRET"]
    logger.info("refresh token %s", mask_token(refresh_token))
    logger.info("client secret %s", "*" * len(client_secret))
    logger.debug("fingerprint %s", hashlib.sha256(client_secret.encode()).hexdigest()[:8])
