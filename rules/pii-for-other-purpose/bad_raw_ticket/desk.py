import requests


class Desk:
    def __init__(self, domain, auth):
        self.url = f"https://{domain}.freshdesk.com/api/v2/tickets"
        self.auth = auth

    def ticket(self, **fields):
        return requests.post(self.url, json={"priority": 1, "status": 2, **fields}, auth=self.auth, timeout=10)  # expect: pii-for-other-purpose
