QUEUE = []


def invite(address, order_id):
    QUEUE.append((address, f"https://survey.internal/{order_id}"))
