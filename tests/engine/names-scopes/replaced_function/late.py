import service


def run():
    return service.fetch()
