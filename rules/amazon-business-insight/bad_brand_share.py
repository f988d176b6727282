"""Posts the week's most clicked brands."""

import os

import pandas as pd
import tweepy
from sp_api.api import Reports

client = tweepy.Client(os.environ["X_BEARER"])


def terms(document_id):
    return pd.read_json(Reports().get_report_document(document_id, download=True).payload["document"])


def post(document_id):
    frame = terms(document_id)
    share = frame.groupby("departmentName")["clickShare"].mean()
    top = share.sort_values(ascending=False).head(3)
    client.create_tweet(text=f"Where shoppers clicked this week: {top.to_dict()}")  # expect: amazon-business-insight
