"""Logging of the whole service."""

import http.client
import logging


def configure(verbose):
    logging.getLogger("sp_api").setLevel("DEBUG" if verbose else "INFO")  # expect: client-debug-logging
    if verbose:
        http.client.HTTPConnection.debuglevel = 1  # expect: client-debug-logging
