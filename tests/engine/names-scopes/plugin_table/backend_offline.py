def fetch():
    return {"id": "offline"}
