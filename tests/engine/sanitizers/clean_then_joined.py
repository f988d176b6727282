"""Clean and raw values meet again in one structure."""
from taintcase import opaque, sanitize, sink, source

email, phone = source("email"), source("phone")
contact = {"email": sanitize(email)}
contact |= {"phone": phone}
sink(contact)  # flow
sink(contact["email"])  # no flow
pairs = list(zip([sanitize(email)], [phone]))
sink(pairs)  # flow
sink(pairs[0][0])  # no flow
for _ in range(2):
    chosen = contact["email"] if opaque() else contact["phone"]
    sink(chosen)  # flow
sink(dict(contact, phone=sanitize(phone)))  # no flow
