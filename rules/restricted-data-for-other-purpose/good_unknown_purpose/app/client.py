"""Nothing says what this module is for: it serves others."""

from sp_api.api import Tokens


def restricted_token(resources):
    return Tokens().create_restricted_data_token(restrictedResources=resources).payload["restrictedDataToken"]
