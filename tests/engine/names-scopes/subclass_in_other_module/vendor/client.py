class Client:
    endpoint = "sandbox"

    def get(self):
        return "sandbox order"

    def describe(self):
        return f"order: {self.get()}"
