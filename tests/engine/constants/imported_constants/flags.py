from columns import EMAIL

SEND_EMAIL = EMAIL != "email"


class Feature:
    EXPORT = not SEND_EMAIL
