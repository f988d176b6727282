from store import fetch
import logging

logging.warning(fetch())  # expect: pii-in-log
