"""A global may be created by a function that runs before its reader."""
from taintcase import sink, source


def load_settings():
    global seller_token, region
    seller_token, region = source("token"), "eu-west-1"


def connect():
    sink(seller_token)  # flow
    sink(region)  # no flow


load_settings()
connect()
