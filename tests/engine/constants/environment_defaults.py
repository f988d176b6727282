"""Environment variables have values that nobody knows here: a default is one of two."""
import os

from taintcase import sink, source

region = os.environ.get("SP_REGION", "eu")
sink(region)  # no flow
sender = os.environ.get("SP_SENDER_NOT_SET", source("sender"))
sink(sender)  # flow
token = os.getenv("SP_TOKEN_NOT_SET") or source("token")
sink(token)  # flow
label = os.getenv("SP_LABEL_NOT_SET", "label") and "fixed"
sink(label)  # no flow
