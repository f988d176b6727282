"""Deleting an instance attribute uncovers the class attribute, and the other way round."""
from taintcase import sink, source


class Settings:
    token = source("token")
    region = "eu"


shadowing = Settings()
shadowing.token = "rotated"
sink(shadowing.token)  # no flow
del shadowing.token
sink(shadowing.token)  # flow

other = Settings()
other.region = source("region")
sink(other.region)  # flow
del other.region
sink(other.region)  # no flow
