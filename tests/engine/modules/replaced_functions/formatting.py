def plain(value):
    return value


def footer(value):
    return "sent by the warehouse"
