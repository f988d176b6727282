import smtplib
from email.message import EmailMessage


class Mailer:
    def __init__(self, host, sender):
        self.host = host
        self.sender = sender

    def send(self, to, subject, text):
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, to, subject
        message.set_content(text)
        with smtplib.SMTP(self.host) as server:
            server.send_message(message)  # expect: pii-to-outside-party
