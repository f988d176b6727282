"""`match` with mapping patterns binds values of constant keys, and the rest."""
from taintcase import sink, source


def handle_order(order):
    match order:
        case {"type": "refund", "amount": amount}:
            sink(amount)  # no flow
        case {"buyer": {"email": email}, "status": status, **rest}:
            sink(email)  # flow
            sink(status)  # no flow
            sink(rest)  # no flow


def handle_note(order):
    match order:
        case {"note": note, **rest}:
            sink(note)  # no flow
            sink(rest)  # flow


handle_order({"type": "refund", "amount": 10})
handle_order({"buyer": {"email": source("email")}, "status": "Shipped", "id": "1"})
handle_note({"note": "n", "phone": source("phone")})
