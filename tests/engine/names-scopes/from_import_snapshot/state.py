current_buyer = "nobody"
history = []


def remember(buyer):
    global current_buyer
    current_buyer = buyer
    history.append(buyer)


def forget():
    global current_buyer, history
    current_buyer = "nobody"
    history = []
