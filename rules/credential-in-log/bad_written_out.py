"""Secrets on their way through libraries that write values as text."""

import json
import logging
import os
import pprint

import yaml

log = logging.getLogger(__name__)


def show():
    settings = {"app": os.environ["LWA_APP_ID"], "client_secret": os.environ["LWA_CLIENT_SECRET"]}
    log.debug("settings: %s", pprint.pformat(settings))  # expect: credential-in-log
    log.debug("settings: %s", json.dumps(settings))  # expect: credential-in-log
    log.debug("settings: %s", yaml.safe_dump(settings))  # expect: credential-in-log
    log.debug("secret: %s", settings["client_secret"].encode().hex())  # expect: credential-in-log
