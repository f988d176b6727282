from taintcase import source


def load_recipient(order_id):
    return source("recipient")


def load_total(order_id):
    return 12
