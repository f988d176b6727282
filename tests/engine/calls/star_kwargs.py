"""**kwargs keep their keys through definitions, calls and merges."""

from taintcase import sink, source


def make_customer(**fields):
    return fields


def save_customer(*, customer_id, phone="unknown"):
    return {"id": customer_id, "number": phone}


def upsert_customer(**fields):
    fields.setdefault("phone", "none given")
    return save_customer(**fields)


phone = source("phone")
customer = make_customer(phone=phone, customer_id="C-1")
sink(customer["phone"])  # flow
sink(customer["customer_id"])  # no flow

sink(upsert_customer(**customer)["number"])  # flow
sink(upsert_customer(**customer)["id"])  # no flow
sink(save_customer(**{**customer, "phone": "withheld"}))  # no flow
sink(save_customer(**{"phone": "withheld", **customer}))  # flow
