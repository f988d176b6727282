from messages import render


class NotificationService:
    def __init__(self, channels):
        self._channels = dict(channels)
        self.log = []

    def add_channel(self, name, channel):
        self._channels[name] = channel

    def notify(self, contact, template, *, via, **values):
        text = render(template, contact, **values)
        self._channels[via].send(contact, text)
        self.log.append((contact.contact_id, template, via, len(text)))

    def broadcast(self, contacts, template, **options):
        for contact in contacts:
            self.notify(contact, template, **options)
