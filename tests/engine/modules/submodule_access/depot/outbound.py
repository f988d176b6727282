sent = []


def send(note):
    sent.append(note)
