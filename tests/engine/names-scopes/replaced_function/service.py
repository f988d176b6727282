def fetch():
    return "offline"


def fetch_twice():
    return [fetch(), fetch()]
