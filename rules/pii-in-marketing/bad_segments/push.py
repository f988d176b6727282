import mailchimp_marketing as mailchimp
from load import load


def push(since, audience, key):
    client = mailchimp.Client()
    client.set_config({"api_key": key, "server": "us6"})
    for profile in load(since):
        client.lists.set_list_member(audience, profile.email, profile.as_member())  # expect: pii-in-marketing
