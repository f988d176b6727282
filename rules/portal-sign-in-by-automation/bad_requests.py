import os

import requests


def cookies():
    session = requests.Session()
    session.get("https://www.amazon.com/ap/signin", timeout=30)
    form = {"email": os.environ["SC_USER"], "password": os.environ["SC_PASSWORD"]}
    session.post("https://www.amazon.com/ap/signin", data=form, timeout=30)  # expect: portal-sign-in-by-automation
    return session.cookies
