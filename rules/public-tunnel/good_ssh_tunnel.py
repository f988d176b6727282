"""A tunnel inwards, to the database of the own network."""

import psycopg2
from sshtunnel import SSHTunnelForwarder


def connect(user):
    tunnel = SSHTunnelForwarder("bastion.internal", remote_bind_address=("db.internal", 5432))
    tunnel.start()
    return psycopg2.connect(host="127.0.0.1", port=tunnel.local_bind_port, user=user)
