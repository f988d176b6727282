from .. import CURRENCY, models
from . import models as document_models


def render(order_id):
    return f"{models.load_recipient(order_id)}: {models.load_total(order_id)} {CURRENCY}"


def reference(order_id):
    return f"{document_models.load_recipient(order_id)} {CURRENCY}"
