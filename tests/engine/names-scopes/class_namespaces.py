"""Nested classes, class methods and inherited names."""
from taintcase import sink, source


class Api:
    class Settings:
        token = source("token")
        region = "eu"

    limit = 10

    @classmethod
    def token(cls):
        return cls.Settings.token


class OfflineApi(Api):
    class Settings:
        token = "offline"


class EuApi(Api):
    class Settings(Api.Settings):
        region = "eu-west-1"


sink(Api.token())  # flow
sink(OfflineApi.token())  # no flow
sink(EuApi.token())  # flow
sink(EuApi().Settings.region)  # no flow
