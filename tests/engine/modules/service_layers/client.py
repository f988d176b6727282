from taintcase import source


class OrderClient:
    def __init__(self, region):
        self.region = region

    def get(self, path, **params):
        if path != "/orders":
            return {"payload": []}
        address = {"name": source("name"), "city": source("city")}
        return {"payload": [{"id": "A-1", "status": params["status"], "total": 12, "address": address}]}
