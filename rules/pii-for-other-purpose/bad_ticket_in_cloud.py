"""Opens a ticket in the cloud for each address that a carrier refused."""

import os

from jira import JIRA
from sp_api.api import Orders

jira = JIRA("https://example.atlassian.net", basic_auth=(os.environ["JIRA_USER"], os.environ["JIRA_TOKEN"]))


def refused(order_id):
    to = Orders().get_order_address(order_id).payload["ShippingAddress"]
    text = f"{to['Name']}, {to['AddressLine1']}"
    jira.create_issue(project="OPS", summary=f"refused: {order_id}", description=text)  # expect: pii-for-other-purpose
