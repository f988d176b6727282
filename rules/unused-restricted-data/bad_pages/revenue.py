from client import OrderClient


def revenue(credentials, created_after):
    total = 0
    for page in OrderClient(credentials).pages(createdAfter=created_after):
        for order in page.payload["orders"]:
            total += float(order["proceeds"]["grandTotal"]["amount"])
    return total
