from db import session
from models import Account


def active_accounts():
    return session.query(Account).filter(Account.active).all()
