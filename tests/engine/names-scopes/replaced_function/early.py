from service import fetch


def run():
    return fetch()
