from container import services


def orders():
    return services["orders"]()


def stock():
    return services["stock"]()
