"""threading.Timer calls its function with args and kwargs; an Event only tells that something happened."""

import threading

from taintcase import sink, source

reminders, silent = [], []
happened = threading.Event()


def remind(text, channel="mail"):
    reminders.append(text)
    silent.append(channel)
    happened.set()


timer = threading.Timer(0, remind, args=[source("text")], kwargs={"channel": "sms"})
timer.start()
timer.join()
sink(reminders)  # flow
sink(silent)  # no flow
sink(happened.wait(1))  # no flow

cancelled = threading.Timer(60, silent.append, [source("text")])
cancelled.cancel()
sink(silent)  # no flow-missing (beyond the precision of the engine)
sink(cancelled.args)  # flow
