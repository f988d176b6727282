import socket

PRINTER = ("printer.local", 9100)


def print_label(address):
    text = "\n".join([address["Name"], address["AddressLine1"], f"{address['PostalCode']} {address['City']}"])
    with socket.create_connection(PRINTER) as printer:
        printer.sendall(text.encode())
