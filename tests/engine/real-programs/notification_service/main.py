"""Notifications: templates, channels that use different parts of a contact, and a log of what was sent."""

from channels import LogChannel, MailChannel, SmsChannel
from contacts import Contact
from service import NotificationService
from taintcase import sink, source


def run():
    mail, sms, log = MailChannel(), SmsChannel(), LogChannel()
    service = NotificationService({"mail": mail, "sms": sms})
    buyer = Contact("C-1", name=source("name"), email=source("email"), phone="withheld")
    desk = Contact("C-2", name="Front Desk", email="desk@warehouse.internal", phone="100")

    service.notify(buyer, "shipped", via="mail", order="A-1")
    service.notify(buyer, "code", via="sms", code="1234")
    sink(mail.outbox)  # flow
    sink(sms.outbox)  # no flow
    sink(service.log)  # no flow

    service.add_channel("log", log)
    service.notify(desk, "shipped", via="log", order="A-2")
    sink(log.outbox)  # no flow
    service.broadcast([desk, buyer], "code", via="log", code="9876")
    sink(log.outbox)  # no flow
    service.notify(buyer, "shipped", via="log", order="A-3")
    sink(log.outbox)  # flow
    sink([message.to for message in mail.outbox])  # flow


run()
