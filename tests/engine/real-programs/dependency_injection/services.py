class Clock:
    def day(self):
        return "Monday"


class GreetingService:
    def __init__(self, gateway, clock):
        self._gateway = gateway
        self._clock = clock

    def greet(self, customer_id):
        customer = self._gateway.customer(customer_id)
        return f"Happy {self._clock.day()}, {customer['name']}"


class ReportService:
    def __init__(self, *, gateway):
        self._gateway = gateway

    def monthly(self, ids):
        return {customer_id: self._gateway.customer(customer_id)["orders"] for customer_id in ids}

    def names(self, ids):
        return [self._gateway.customer(customer_id)["name"] for customer_id in ids]
