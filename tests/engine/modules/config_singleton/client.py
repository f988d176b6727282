import settings


def signed_request(path):
    return {"path": path, "token": settings.get_settings().token}


def describe_endpoint(path):
    return settings.current.host + path
