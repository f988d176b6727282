import json


def load(path):
    with open(path) as file:
        accounts = json.load(file)
    return [{"name": account["name"], "client_secret": account["client_secret"]} for account in accounts]
