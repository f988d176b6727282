from sessions import Session, get_cache


def user_in_worker():
    return Session().user


def remember(key, value):
    get_cache()[key] = value


def cached_name(key):
    return get_cache().get(key, "unknown")
