def number(address):
    return f"1Z{len(address):08}"
