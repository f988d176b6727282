def rows():
    return ["P-1"]
