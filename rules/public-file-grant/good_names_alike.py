"""A method and a text of the same names."""


class Listing:
    def __init__(self):
        self.public = False

    def make_public(self):
        self.public = True


def publish(listings):
    for listing in listings:
        listing.make_public()
    return {"acl": "public-read is not used here", "count": len(listings)}
