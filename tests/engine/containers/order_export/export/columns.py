"""Which columns go where."""
PUBLIC = ["id", "country"]
CONTACT = ["id", "email"]


def project(order, columns):
    return {column: order[column] for column in columns}


def public_columns(order):
    return project(order, PUBLIC)


def contact_columns(order):
    return project(order, CONTACT)
