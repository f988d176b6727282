"""What carriers support: a street of 35 letters."""


def too_long(street):
    return len(street) > 35
