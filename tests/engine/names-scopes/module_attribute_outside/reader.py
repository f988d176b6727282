import config


def token():
    return config.token


def region():
    from config import region

    return region
