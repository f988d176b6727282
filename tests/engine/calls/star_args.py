"""*args in definitions and calls keep the positions of what they carry."""

from taintcase import sink, source


def newest(channel, *messages):
    return messages[-1]


def channel_of(channel, *messages):
    return channel


def relay(*everything):
    return newest(*everything)


message = source("buyer_message")
sink(newest("sms", "welcome", message))  # flow
sink(newest(message, "welcome", "goodbye"))  # no flow

batch = ["sms", message]
sink(channel_of(*batch))  # no flow
sink(newest(*batch))  # flow
sink(relay("sms", "welcome", message))  # flow
sink(relay(message, "welcome", "goodbye"))  # no flow
