import os

from twilio.rest import Client


class Texts:
    def __init__(self):
        self.client = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])

    def send(self, number, text):
        return self.client.messages.create(to=number, from_="+15550100", body=text)  # expect: buyer-contacted-outside-messaging
