EMAIL = "email"
STATUS = "sta" + "tus"
CONTACT = EMAIL


def by_region(region):
    return {"eu": STATUS, "na": EMAIL}[region]
