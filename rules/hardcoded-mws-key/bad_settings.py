"""Settings of a job that outlived its API."""

MWS_AUTH_TOKEN = "amzn.mws.79ad8ef0-ed60-4ad7-c762-f4ffa0e83bb9"  # expect: hardcoded-mws-key
MWS_SECRET_KEY = "VbGRKIzV6m+iA64BUTcALPhjlQiyhAAI5P9fOZd6"  # expect: hardcoded-mws-key
SELLER_ID = "A2EXAMPLESELLE"
