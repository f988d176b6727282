listeners = {}


def on(event):
    def register(function):
        listeners.setdefault(event, []).append(function)
        return function

    return register


def emit(event, **data):
    for listener in listeners.get(event, []):
        listener(**data)
