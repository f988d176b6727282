from dataclasses import dataclass

TEMPLATES = {
    "shipped": "Dear {contact.name}, order {order} has shipped",
    "code": "Your code is {code}",
}


@dataclass
class Message:
    to: str
    text: str


def render(template, contact, **values):
    return TEMPLATES[template].format(contact=contact, **values)
