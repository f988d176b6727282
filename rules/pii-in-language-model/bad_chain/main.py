from assistant import Assistant
from orders import record_of


def main(order_id, question):
    return Assistant().ask(record_of(order_id), question)
