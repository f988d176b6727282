"""Contacts for campaigns."""


class Contacts:
    def __init__(self, database):
        self.database = database
        self.seen = {}

    def remember(self, email, last_seen):
        self.database.upsert("contacts", {"email": email, "last_seen": last_seen})

    def count(self, marketplace):
        self.seen[marketplace] = self.seen.get(marketplace, 0) + 1
