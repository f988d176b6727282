def address():
    return "Dock 4, Hall B"
