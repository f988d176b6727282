"""The handler lets everything through, the loggers of libraries do not."""

import logging
import sys

from sp_api.api import Sellers

handler = logging.StreamHandler(sys.stderr)
handler.setLevel(logging.DEBUG)
root = logging.getLogger()
root.addHandler(handler)
root.setLevel(logging.INFO)


def marketplaces():
    return Sellers().get_marketplace_participation().payload
