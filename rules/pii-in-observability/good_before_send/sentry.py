import sentry_sdk


def without_locals(event, hint):
    event.pop("request", None)
    return event


def init(dsn):
    sentry_sdk.init(dsn=dsn, before_send=without_locals, include_local_variables=False)
