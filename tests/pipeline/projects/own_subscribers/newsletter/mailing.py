"""Keeps the list of the newsletter."""

import logging

from mailchimp_marketing import Client

from newsletter.subscribers import load

log = logging.getLogger(__name__)


def update(path, list_id, key):
    client = Client()
    client.set_config({"api_key": key})
    for subscriber in load(path):
        member = {"email_address": subscriber.email, "merge_fields": {"NAME": subscriber.name}}
        client.lists.add_list_member(list_id, member)
        log.info("%s subscribes to the newsletter", subscriber.email)
