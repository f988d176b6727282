current_buyer = "nobody"
recent = []
counter = 0


def set_buyer(name):
    global current_buyer
    current_buyer = name
    recent.append(name)


def touch():
    global counter
    counter += len(recent)


def describe():
    return f"buyer: {current_buyer}"
