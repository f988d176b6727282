def get_buyer():
    return "test buyer"
