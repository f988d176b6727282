services = {}


def provide(name, factory):
    services[name] = factory


def get(name):
    return services[name]()
