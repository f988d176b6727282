import os

SECRET_KEY = "EAIs3bFcVaQgnfBgQs4I0z4P2s5fHumrxUR_XPzI-q-4"  # expect: hardcoded-secret
FERNET_KEY = b"1Q7rgi7Sn0NMLH29hSiYPvRULy4txPVaC1FYI0Bhyi6="  # expect: hardcoded-secret
ERP = {"url": "https://erp.northwind.example", "api_key": "NqLp4k3fc9TFeTmJTuoEBJT2WyfWOONu"}  # expect: hardcoded-secret
HOOK_SECRET = os.environ.get("HOOK_SECRET", "f685a4cf524f47b1914fe96866d17d57626894f4")  # expect: hardcoded-secret


def headers():
    return {"Authorization": "Bearer 487996e54f151b2095feac25b71a3b9fe1fe1057"}  # expect: hardcoded-secret
