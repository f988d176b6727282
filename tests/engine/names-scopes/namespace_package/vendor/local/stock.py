def fetch():
    return "12 pieces"
