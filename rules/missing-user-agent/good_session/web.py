import requests


def session(token):
    made = requests.Session()
    made.headers["User-Agent"] = "Warehouse/2.3 (Language=Python/3.12)"
    made.headers["x-amz-access-token"] = token
    return made
