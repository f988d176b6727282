def fetch_order():
    return {"id": "test"}
