def fetch():
    return "offline"
