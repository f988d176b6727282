class OrderHandlers:
    def __init__(self, service):
        self.service = service

    def create(self, request):
        order = self.service.create(request.body["sku"], request.body.get("note", ""))
        return {"id": order.number}

    def index(self, request):
        return [{"id": number, "sku": sku} for number, sku in self.service.overview()]

    def show(self, request):
        order = self.service.find(int(request.params["id"]))
        return {"id": order.number, "sku": order.sku, "note": order.note}
