from messages import Message


class Channel:
    def __init__(self):
        self.outbox = []

    def address(self, contact):
        raise NotImplementedError

    def send(self, contact, text):
        self.outbox.append(Message(self.address(contact), text))


class MailChannel(Channel):
    def address(self, contact):
        return f"<{contact.email}>"


class SmsChannel(Channel):
    def address(self, contact):
        return contact.phone


class LogChannel(Channel):
    def address(self, contact):
        return contact.contact_id
