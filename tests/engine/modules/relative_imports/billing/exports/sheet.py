from ..documents.invoice import render
from ..models import load_total


def cells(order_id):
    return [render(order_id), load_total(order_id)]


def headings():
    return ["recipient", "total"]
