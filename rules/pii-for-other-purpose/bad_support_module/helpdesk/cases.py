CASES = {}


def open_case(order_id, who):
    CASES[order_id] = {"who": who, "open": True}
