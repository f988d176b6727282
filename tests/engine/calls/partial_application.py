"""functools.partial binds positions and keywords before the call; a later keyword replaces an earlier one."""

from functools import partial

from taintcase import sink, source


def send(channel, recipient, text="hello"):
    return {"channel": channel, "recipient": recipient, "text": text}


recipient = source("recipient")
send_mail = partial(send, "mail")
sink(send_mail(recipient)["recipient"])  # flow
sink(send_mail(recipient)["channel"])  # no flow

greet = partial(send, "mail", text=source("greeting"))
sink(greet("desk")["text"])  # flow
sink(greet("desk", text="neutral greeting"))  # no flow

send_to_buyer = partial(send, "sms", recipient)
sink(send_to_buyer())  # flow
sink(partial(send_mail, "desk")(text="ready"))  # no flow
