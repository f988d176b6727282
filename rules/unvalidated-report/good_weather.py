"""Data of other services, in a module that has nothing to do with SP-API."""

import json

import pandas as pd


def temperatures(path):
    return pd.to_numeric(pd.read_csv(path, on_bad_lines="skip")["celsius"], errors="coerce")


def station(text):
    try:
        return json.loads(text)
    except ValueError:
        return None
