import requests


def label(address):
    body = {"sender": {"name": address["Name"], "street": address["AddressLine1"], "zip": address["PostalCode"]}}
    return requests.post("https://api-eu.dhl.com/parcel/de/shipping/returns/v1/orders", json=body, timeout=30).json()
