class Vendor:
    base = "https://api.rainforestapi.com"
    timeout = 60
