def mask(value):
    return value.strip()
