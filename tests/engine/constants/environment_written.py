"""The environment is a mapping: what is written under a name is read under it."""
import os

from taintcase import sink, source

NAME = "SP_REFRESH_TOKEN"
os.environ[NAME] = source("token")
os.environ["SP_REGION"] = "eu"
sink(os.environ["SP_REFRESH_TOKEN"])  # flow-missing (not followed yet)
sink(os.environ.get("SP_REGION"))  # no flow
sink(os.getenv("SP_" + "REFRESH_TOKEN"))  # flow-missing (not followed yet)
sink(os.getenv("SP_OTHER_NOT_SET", "none"))  # no flow
os.environ["SP_REFRESH_TOKEN"] = "rotated"
sink(os.environ[NAME])  # no flow
os.environ.setdefault("SP_SELLER_NOT_SET", source("seller"))
sink(os.getenv("SP_SELLER_NOT_SET"))  # flow-missing (not followed yet)
