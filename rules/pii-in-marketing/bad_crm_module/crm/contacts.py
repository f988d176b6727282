BOOK = {}


def remember(who, spent):
    BOOK[who] = BOOK.get(who, 0.0) + float(spent)
