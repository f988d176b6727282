name = "customer"


def set_name(value):
    global name
    name = value


def greet():
    return f"Dear {name}"
