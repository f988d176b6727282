CASES = {}


def open_case(order_id, **facts):
    CASES[order_id] = {"open": True, **facts}
